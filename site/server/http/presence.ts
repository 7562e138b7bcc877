import type { Learning } from "../classroom/learning.ts";

/** Who goes from one page to the next is not away: so long it takes at most, in milliseconds. */
const AWAY_AFTER_MS = 5000;

/** Which learners have a page that is connected. */
export class Presence {
  readonly #learning: Learning;
  readonly #onFault: (error: unknown) => void;
  readonly #connections = new Map<string, number>();
  readonly #leaving = new Map<string, NodeJS.Timeout>();

  constructor(learning: Learning, onFault: (error: unknown) => void) {
    this.#learning = learning;
    this.#onFault = onFault;
  }

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
    const timer = setTimeout(() => {
      this.#leaving.delete(learnerId);
      this.#learning.setHere(learnerId, false).catch(this.#onFault);
    }, AWAY_AFTER_MS);
    this.#leaving.set(learnerId, timer);
  }

  /** Waits for nobody any more. */
  close(): void {
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    this.#leaving.clear();
  }
}
