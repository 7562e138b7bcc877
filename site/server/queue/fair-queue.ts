/** Something that waits, and for whom. */
export interface Waiting {
  readonly id: string;
  readonly learnerId: string;
}

/**
 * What waits, so that nobody waits for what one other person has piled up: learners take turns, each with their oldest.
 * Who has one under way waits until that is done.
 */
export class FairQueue<T extends Waiting> {
  /** Those whose turn comes next stand first. */
  readonly #waiting = new Map<string, T[]>();
  readonly #busy = new Set<string>();
  #size = 0;

  /** How many wait. */
  get size(): number {
    return this.#size;
  }

  /** How many of a learner's wait. */
  countOf(learnerId: string): number {
    return this.#waiting.get(learnerId)?.length ?? 0;
  }

  add(item: T): void {
    const own = this.#waiting.get(item.learnerId);
    if (own) own.push(item);
    else this.#waiting.set(item.learnerId, [item]);
    this.#size++;
  }

  /** Takes out whose turn it is; {@link finish} it. `undefined` where nobody's is. */
  take(): T | undefined {
    for (const [learnerId, own] of this.#waiting) {
      if (this.#busy.has(learnerId)) continue;
      const item = own.shift();
      this.#waiting.delete(learnerId);
      // At the end of the row.
      if (own.length > 0) this.#waiting.set(learnerId, own);
      this.#busy.add(learnerId);
      this.#size--;
      return item;
    }
    return undefined;
  }

  /** The learner's next may be taken. */
  finish({ learnerId }: Waiting): void {
    this.#busy.delete(learnerId);
  }

  /** The ids of all that wait, in the order in which they are taken if nothing more comes. */
  listOrder(): readonly string[] {
    const order: string[] = [];
    const rows = [...this.#waiting.values()];
    const rounds = Math.max(0, ...rows.map((own) => own.length));
    for (let round = 0; round < rounds; round++) {
      for (const own of rows) {
        const item = own[round];
        if (item !== undefined) order.push(item.id);
      }
    }
    return order;
  }
}
