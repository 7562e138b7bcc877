import { setTimeout as pause } from "node:timers/promises";
import type { NewAttempt } from "../../site/wire/attempts.ts";
import { followAttempt } from "./classroom-attempts.ts";
import type { ClassLearner } from "./classroom-class.ts";
import { SilentServer, UnexpectedAnswer } from "./classroom-client.ts";

/** An attempt is sent again so often at most. */
const MOST_SENDINGS = 20;
/** Between two sendings, in milliseconds. */
const AGAIN_MS = 100;

/** An attempt whose learner does not give up. */
export interface PursuedAttempt {
  readonly learner: ClassLearner;
  /** Every id that the server acknowledged it with: one, if all is well. */
  readonly ids: ReadonlySet<string>;
  /** How often it was sent. */
  readonly sendings: number;
  /** The grade as the learner got it; `undefined` before. */
  readonly grade: string | undefined;
  /** What no client can do anything about; `undefined` if all is well. */
  readonly fault: unknown;
}

/** Learners' pages that send their attempts again, with the same key, whenever the server was gone. */
export class Pursuit {
  readonly attempts: PursuedAttempt[] = [];
  readonly #under: Promise<void>[] = [];
  #open: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  /** Nothing is sent until {@link release}. */
  hold(): void {
    this.#open = new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  release(): void {
    this.#release();
  }

  send(learner: ClassLearner, attempt: NewAttempt): void {
    const pursued = { learner, ids: new Set<string>(), sendings: 0, grade: undefined, fault: undefined };
    this.attempts.push(pursued);
    this.#under.push(
      this.#pursue(learner, attempt, pursued).catch((error: unknown) => {
        Object.assign(pursued, { fault: error });
      }),
    );
  }

  /** Resolves when every attempt has its grade, or a fault. */
  async settle(): Promise<void> {
    await Promise.all(this.#under);
  }

  async #pursue(
    { client }: ClassLearner,
    attempt: NewAttempt,
    pursued: { ids: Set<string>; sendings: number; grade: string | undefined },
  ): Promise<void> {
    while (pursued.sendings < MOST_SENDINGS) {
      await this.#open;
      pursued.sendings++;
      try {
        const id = await followAttempt(client, attempt, (stored) => pursued.ids.add(stored));
        if (id !== undefined) {
          const path = `/api/learner/attempts/${id}/grade`;
          const answer = await client.ask("GET", path);
          if (answer.status !== 200) throw new UnexpectedAnswer("GET", path, answer);
          pursued.grade = answer.text;
          return;
        }
      } catch (error) {
        // A refusal that says when to come back is none; all else that is answered is a fault.
        if (error instanceof UnexpectedAnswer && ![429, 503].includes(error.status)) throw error;
        if (error instanceof SilentServer) throw error;
      }
      await pause(AGAIN_MS);
    }
    throw new Error("an attempt was never graded");
  }
}
