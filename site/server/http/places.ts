/** Counts who is at something at a time. */
export class Places {
  readonly #taken = new Map<string, number>();

  /** How many of this key there are now. */
  count(key: string): number {
    return this.#taken.get(key) ?? 0;
  }

  /** One more. @returns a function that ends it */
  take(key: string): () => void {
    this.#taken.set(key, this.count(key) + 1);
    return () => {
      const left = this.count(key) - 1;
      if (left > 0) this.#taken.set(key, left);
      else this.#taken.delete(key);
    };
  }
}
