import type { AttemptNews, NewAttempt } from "../../wire/attempts.ts";
import { ApiError } from "../api.ts";
import type { Outbox } from "./outbox.ts";
import { type PostAttempt, postAttempt } from "./post-attempt.ts";

/** What becomes of an attempt, for the run that waits for it. */
export type Delivery =
  | Extract<AttemptNews, { kind: "stored" | "waiting" | "graded" }>
  /** The server has it; its grade cannot be waited for here. */
  | { readonly kind: "later" }
  /** It could not be sent, and is tried again. */
  | { readonly kind: "lost" }
  /** The server will not have it, and it is not tried again. */
  | { readonly kind: "refused"; readonly error: ApiError };

/** The server asks to wait with the next attempt. */
export interface Pause {
  readonly error: ApiError;
  readonly seconds: number;
}

export interface SenderOptions {
  readonly outbox: Outbox;
  readonly post: PostAttempt;
  /** Told after each change of what {@link AttemptSender} says of itself. */
  readonly onChange: () => void;
  /** The session has ended. @returns whether there is a new one */
  readonly onSignedOut: () => Promise<boolean>;
  /** Told of a refusal that no run waits for. */
  readonly onRefused: (error: ApiError) => void;
  /** Runs something after so many milliseconds; the answer forgets it. */
  readonly later?: (run: () => void, ms: number) => () => void;
}

const FIRST_RETRY_MS = 1000;
const MAX_RETRY_MS = 30_000;
/** Where the server does not say for how long. */
const PAUSE_SECONDS = 5;

/** Sends what is in the outbox, in order and one at a time, until the server has it. */
export class AttemptSender {
  readonly #options: Required<SenderOptions>;
  readonly #watchers = new Map<string, (delivery: Delivery) => void>();
  #isBusy = false;
  /** Whether somebody wants a try that has not begun. */
  #isAsked = false;
  #isLost = false;
  #pause: Pause | null = null;
  #retryMs = FIRST_RETRY_MS;
  #forget = () => {};

  constructor(options: SenderOptions) {
    this.#options = { later: setTimer, ...options };
  }

  /** Whether the last try found no server. */
  get isLost(): boolean {
    return this.#isLost;
  }

  get pause(): Pause | null {
    return this.#pause;
  }

  /** Puts an attempt into the outbox and sends it in its turn; `watch` hears what becomes of it. */
  send(attempt: NewAttempt, watch: (delivery: Delivery) => void): void {
    this.#watchers.set(attempt.key, watch);
    this.#options.outbox.add(attempt);
    this.#options.onChange();
    this.wake();
  }

  /** Nobody waits for the attempt any more; it is sent all the same. */
  unwatch(key: string): void {
    this.#watchers.delete(key);
  }

  /** Tries now, unless the server has asked to wait. */
  wake(): void {
    if (this.#pause === null) void this.#drain();
  }

  async #drain(): Promise<void> {
    this.#isAsked = true;
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (this.#isAsked && this.#pause === null) {
      this.#isAsked = false;
      this.#forget();
      let next = this.#options.outbox.attempts[0];
      while (next !== undefined && (await this.#deliver(next))) next = this.#options.outbox.attempts[0];
    }
    this.#isBusy = false;
    this.#options.onChange();
  }

  /** @returns whether the next one can follow at once */
  async #deliver(attempt: NewAttempt): Promise<boolean> {
    const news = postAttempt(this.#options.post, attempt);
    try {
      const first = await news.next();
      if (first.done || first.value.kind !== "stored") throw new ApiError(null);
      this.#options.outbox.remove(attempt.key);
      this.#isLost = false;
      this.#retryMs = FIRST_RETRY_MS;
      this.#options.onChange();
      this.#tell(attempt.key, first.value);
      if (this.#watchers.has(attempt.key)) void this.#follow(attempt, news);
      else await news.return(undefined);
      return true;
    } catch (error) {
      return this.#fail(attempt, error instanceof ApiError ? error : new ApiError(null));
    }
  }

  /** Listens until the grade is there. A stream that breaks is asked for once more: the same key means the same attempt. */
  async #follow({ key, ...attempt }: NewAttempt, stored: AsyncGenerator<AttemptNews>): Promise<void> {
    for (const open of [() => stored, () => postAttempt(this.#options.post, { key, ...attempt })]) {
      try {
        for await (const news of open()) {
          if (!this.#watchers.has(key)) return;
          if (news.kind === "waiting") this.#tell(key, news);
          else if (news.kind !== "stored") return this.#tell(key, news);
        }
      } catch {
        // The second time there is no connection, or nothing to be had.
      }
    }
    this.#tell(key, { kind: "later" });
  }

  async #fail({ key }: NewAttempt, error: ApiError): Promise<boolean> {
    if (error.is("not-signed-in")) {
      if (await this.#options.onSignedOut()) return true;
      this.#tellAll({ kind: "lost" });
      return false;
    }
    const status = error.problem?.status ?? 0;
    if (error.is("too-fast") || error.is("queue-full")) {
      this.#pauseFor({ error, seconds: error.retryAfter ?? PAUSE_SECONDS });
      return false;
    }
    // All others of 400 and above are about this attempt; from 500 on about the server.
    if (status >= 400 && status < 500) {
      this.#options.outbox.remove(key);
      if (this.#watchers.has(key)) this.#tell(key, { kind: "refused", error });
      else this.#options.onRefused(error);
      return true;
    }
    this.#isLost = true;
    this.#tellAll({ kind: "lost" });
    this.#forget = this.#options.later(() => this.wake(), this.#retryMs * (0.5 + Math.random()));
    this.#retryMs = Math.min(this.#retryMs * 2, MAX_RETRY_MS);
    return false;
  }

  #pauseFor(pause: Pause): void {
    this.#pause = pause;
    this.#isLost = false;
    this.#options.later(() => {
      this.#pause = null;
      this.#options.onChange();
      this.wake();
    }, pause.seconds * 1000);
  }

  #tell(key: string, delivery: Delivery): void {
    const watch = this.#watchers.get(key);
    if (delivery.kind !== "waiting" && delivery.kind !== "stored") this.#watchers.delete(key);
    watch?.(delivery);
  }

  /** Whoever waits for an attempt that is still here. */
  #tellAll(delivery: Delivery): void {
    for (const { key } of this.#options.outbox.attempts) this.#tell(key, delivery);
  }
}

function setTimer(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
