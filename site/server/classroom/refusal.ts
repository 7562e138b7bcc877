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

/** Something that is not done, and why: one sentence for the person who asked. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reason: RefusalName;
  /** After so many seconds it is worth another try. */
  readonly retryAfter: number | undefined;

  constructor(reason: RefusalName, sentence: string, retryAfter?: number) {
    super(sentence);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}
