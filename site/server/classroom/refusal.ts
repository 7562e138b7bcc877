/** Why a request is refused, as answers name it. */
export type RefusalName =
  | "bad-name"
  | "bad-request"
  | "class-closed"
  | "class-full"
  | "not-found"
  | "not-open"
  | "queue-full"
  | "start-key"
  | "too-fast"
  | "too-large"
  | "too-many-classrooms"
  | "too-many-tries"
  | "wrong-code";

/** Something that is not done: why, by a name, and in one sentence for the person who asked. */
export abstract class Refused<Name extends string> extends Error {
  readonly reason: Name;
  /** After so many seconds it is worth another try. */
  readonly retryAfter: number | undefined;

  constructor(reason: Name, sentence: string, retryAfter?: number) {
    super(sentence);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}

/** What the rules of a classroom refuse. */
export class Refusal extends Refused<RefusalName> {
  override readonly name = "Refusal";
}
