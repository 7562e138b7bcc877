import type { Context } from "hono";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import type { Changes, Concerned } from "../classroom/changes.ts";
import { Refusal } from "../classroom/refusal.ts";
import type { Sessions, SignedIn } from "../classroom/sessions.ts";
import { Bell } from "./bell.ts";
import { apiHeaders } from "./problem.ts";

/** After one event nothing is sent for so long, in milliseconds: what happens meanwhile comes in one. */
const REST_MS = 100;
/** So often a sign of life goes out where nothing happens, and the session is looked at, in milliseconds. */
const BEAT_MS = 15_000;

/** What all streams of a server share. */
export interface LiveStreamsOptions {
  readonly changes: Changes;
  readonly sessions: Sessions;
  /** The server ends. */
  readonly ending: AbortSignal;
}

/** A stream of events about one classroom. */
export interface LiveStream<T extends { readonly version: number }> {
  /** The name of its events. */
  readonly name: string;
  readonly session: SignedIn;
  /** What the reader has already. */
  readonly since: number;
  /** Whether a change of the classroom shows here. */
  readonly concerns: (concerned: Concerned) => boolean;
  /** What is to be sent now to who has this version. */
  readonly read: (since: number) => Promise<T>;
  /** Whether that is any news to who has this version. */
  readonly isNews: (event: T, since: number) => boolean;
  readonly onEnd?: () => void;
}

/**
 * Server-sent events that say how things are, not what has happened: however slow a reader is, and however long it was gone,
 * one event brings it up to date. Its id is the version that it brings the reader to.
 */
export class LiveStreams {
  readonly #options: LiveStreamsOptions;
  #open = 0;

  constructor(options: LiveStreamsOptions) {
    this.#options = options;
  }

  /** How many there are. */
  get open(): number {
    return this.#open;
  }

  send<T extends { readonly version: number }>(context: Context, live: LiveStream<T>): Response {
    for (const [name, value] of Object.entries(apiHeaders)) context.header(name, value);
    return streamSSE(context, async (stream) => {
      this.#open++;
      try {
        await this.#run(stream, live);
      } finally {
        this.#open--;
        live.onEnd?.();
      }
    });
  }

  async #run<T extends { readonly version: number }>(stream: SSEStreamingApi, live: LiveStream<T>): Promise<void> {
    const { changes, sessions, ending } = this.#options;
    const bell = new Bell();
    const end = () => bell.ring();
    stream.onAbort(end);
    ending.addEventListener("abort", end);
    const unsubscribe = changes.subscribe(live.session.classroomId, (concerned) => {
      if (live.concerns(concerned)) bell.ring();
    });
    let since = live.since;
    try {
      while (!stream.aborted && !ending.aborted) {
        const event = await live.read(since);
        if (live.isNews(event, since)) {
          await stream.writeSSE({ event: live.name, id: String(event.version), data: JSON.stringify(event) });
          since = event.version;
          await bell.rest(REST_MS);
        }
        if (await bell.wait(BEAT_MS)) continue;
        if (!(await sessions.stillHolds(live.session))) break;
        await stream.write(": still here\n\n");
      }
      if (!stream.aborted && !ending.aborted) await refuse(stream);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await refuse(stream);
    } finally {
      unsubscribe();
      ending.removeEventListener("abort", end);
    }
  }
}

async function refuse(stream: SSEStreamingApi): Promise<void> {
  await stream.writeSSE({ event: "refused", data: "{}" });
}
