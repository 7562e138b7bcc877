import type { Learning } from "../classroom/learning.ts";

/** Who goes from one page to the next is not away: so long it takes at most, in milliseconds. */
const AWAY_AFTER_MS = 5000;

/** Which learners have a page that is connected. */
export class Presence {
  readonly #learning: Pick<Learning, "setHere">;
  readonly #onFault: (error: unknown) => void;
  readonly #connections = new Map<string, number>();
  readonly #leaving = new Map<string, NodeJS.Timeout>();
  readonly #awayAfterMs: number;
  #closed = false;

  /** @param awayAfterMs how long after their last page is closed somebody is away */
  constructor(learning: Pick<Learning, "setHere">, onFault: (error: unknown) => void, awayAfterMs = AWAY_AFTER_MS) {
    this.#learning = learning;
    this.#onFault = onFault;
    this.#awayAfterMs = awayAfterMs;
  }

  /** To be followed by a {@link leave}, also where it rejects. */
  async arrive(learnerId: string): Promise<void> {
    clearTimeout(this.#leaving.get(learnerId));
    this.#leaving.delete(learnerId);
    this.#connections.set(learnerId, (this.#connections.get(learnerId) ?? 0) + 1);
    await this.#learning.setHere(learnerId, true);
  }

  leave(learnerId: string): void {
    const left = (this.#connections.get(learnerId) ?? 1) - 1;
    if (left > 0) {
      this.#connections.set(learnerId, left);
      return;
    }
    this.#connections.delete(learnerId);
    if (this.#closed) return;
    const timer = setTimeout(() => {
      this.#leaving.delete(learnerId);
      this.#learning.setHere(learnerId, false).catch(this.#onFault);
    }, this.#awayAfterMs);
    this.#leaving.set(learnerId, timer);
  }

  /** Waits for nobody any more. */
  close(): void {
    this.#closed = true;
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    this.#leaving.clear();
  }
}
