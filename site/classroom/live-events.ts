import * as v from "valibot";

/** After so long without an answer the stream is asked for anew, in milliseconds; at most. */
const MAX_WAIT_MS = 10_000;

export interface LiveEventsOptions<T> {
  /** Where the stream is. */
  readonly url: string;
  /** The name of the events. */
  readonly name: string;
  readonly schema: v.GenericSchema<unknown, T>;
  /** What has come last, by its id; the stream goes on from there. */
  readonly since: number;
  readonly onEvent: (event: T) => void;
  /** Whether there is a connection now. */
  readonly onConnected: (connected: boolean) => void;
  /** The server refuses it: signed out, erased. Nothing more comes. */
  readonly onRefused: () => void;
}

/** Server-sent events that go on from the last one whenever the connection comes back. */
export class LiveEvents<T> {
  readonly #options: LiveEventsOptions<T>;
  #source: EventSource | undefined;
  #since: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitMs = 500;

  constructor(options: LiveEventsOptions<T>) {
    this.#options = options;
    this.#since = options.since;
  }

  /** Opens the stream; does nothing where it is open. */
  open(): void {
    if (this.#source !== undefined) return;
    clearTimeout(this.#timer);
    const url = new URL(this.#options.url);
    url.searchParams.set("since", String(this.#since));
    const source = new EventSource(url);
    this.#source = source;
    source.addEventListener("open", () => {
      this.#waitMs = 500;
      this.#options.onConnected(true);
    });
    source.addEventListener(this.#options.name, (event) => this.#take(event));
    source.addEventListener("refused", () => {
      this.close();
      this.#options.onRefused();
    });
    source.addEventListener("error", () => this.#retry());
  }

  /** Closes the stream until it is opened again. */
  close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  }

  #take(event: MessageEvent): void {
    const parsed = v.safeParse(this.#options.schema, JSON.parse(String(event.data)));
    // A server of another version: the page is to be loaded anew, which the reader decides.
    if (!parsed.success) return;
    this.#since = Number(event.lastEventId) || this.#since;
    this.#options.onEvent(parsed.output);
  }

  /** The browser's own way of trying again gives up at the first refusal, and all at the same moment. */
  #retry(): void {
    this.close();
    this.#options.onConnected(false);
    this.#timer = setTimeout(() => this.open(), this.#waitMs * (0.5 + Math.random()));
    this.#waitMs = Math.min(this.#waitMs * 2, MAX_WAIT_MS);
  }
}
