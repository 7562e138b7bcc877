import { ApiError } from "../../../site/classroom/api.ts";
import type { AttemptNews, NewAttempt } from "../../../site/wire/attempts.ts";

/** A server of attempts that the test plays: it stores by key, and answers as it is told to. */
export class FakeServer {
  /** Every attempt that came, in order, also those that were refused. */
  readonly came: string[] = [];
  /** The keys that are stored, each once. */
  readonly stored = new Set<string>();
  /** What the next attempts are refused with, one each. */
  readonly refusals: ApiError[] = [];
  isThere = true;
  /** What is said after `stored`. */
  after: (id: string) => readonly AttemptNews[] = (id) => [{ kind: "graded", id }];

  readonly post = async ({ key, files }: NewAttempt): Promise<Response> => {
    if (!this.isThere) throw new ApiError(null);
    this.came.push(Object.values(files).join());
    const refusal = this.refusals.shift();
    if (refusal) throw refusal;
    this.stored.add(key);
    const news: readonly AttemptNews[] = [{ kind: "stored", id: key }, ...this.after(key)];
    return new Response(news.map((line) => `${JSON.stringify(line)}\n`).join(""));
  };
}

/** A refusal by its name. */
export function refuse(name: string, status: number, retryAfter: number | null = null): ApiError {
  return new ApiError(
    { type: `urn:cosigner:problem:${name}`, title: name, status, detail: `It is ${name}.` },
    retryAfter,
  );
}

/** Timers that run when the test says so. */
export class FakeTimers {
  readonly waits: { readonly run: () => void; readonly ms: number }[] = [];

  readonly later = (run: () => void, ms: number): (() => void) => {
    const wait = { run, ms };
    this.waits.push(wait);
    return () => this.#drop(wait);
  };

  /** Lets the time of all that waits now be over. */
  pass(): void {
    for (const wait of [...this.waits]) {
      this.#drop(wait);
      wait.run();
    }
  }

  #drop(wait: (typeof this.waits)[number]): void {
    const index = this.waits.indexOf(wait);
    if (index >= 0) this.waits.splice(index, 1);
  }
}
