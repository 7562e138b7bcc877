import * as v from "valibot";
import { type NewAttempt, newAttemptSchema } from "../../wire/attempts.ts";
import { readJson, removeKeys, writeJson } from "./page-storage.ts";

/** Where the browser keeps a learner's attempts until the server has them. */
export function outboxKey(learnerId: string): string {
  return `cosigner:v1:outbox:${learnerId}`;
}

const keptSchema = v.array(newAttemptSchema);

/** Attempts that the server does not have yet, oldest first. All tabs of a browser share it. */
export class Outbox {
  readonly key: string;
  /** What this page put in: it stays here where the browser keeps nothing, or another tab wrote at the same moment. */
  #own: readonly NewAttempt[] = [];
  #isKept = true;

  constructor(learnerId: string) {
    this.key = outboxKey(learnerId);
  }

  get attempts(): readonly NewAttempt[] {
    const kept = this.#read();
    const keys = new Set(kept.map(({ key }) => key));
    return [...kept, ...this.#own.filter(({ key }) => !keys.has(key))];
  }

  /** Whether all that waits would be there after a reload. */
  get isKept(): boolean {
    return this.#isKept;
  }

  add(attempt: NewAttempt): void {
    this.#own = [...this.#own, attempt];
    this.#isKept = writeJson(this.key, this.attempts);
  }

  /** Takes out what the server has, or will never take. */
  remove(key: string): void {
    const left = this.attempts.filter((attempt) => attempt.key !== key);
    this.#own = this.#own.filter((attempt) => attempt.key !== key);
    if (left.length === 0) removeKeys((name) => name === this.key);
    this.#isKept = left.length === 0 || writeJson(this.key, left);
  }

  #read(): readonly NewAttempt[] {
    const parsed = v.safeParse(keptSchema, readJson(this.key));
    return parsed.success ? parsed.output : [];
  }
}

/** A key that no other attempt has. The page may be served over plain HTTP, where `crypto.randomUUID` is missing. */
export function makeAttemptKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}
