/** Does one thing after the other where they concern the same, and all else meanwhile. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does this once all of the same key is done that came before. */
  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const next = (this.#last.get(key) ?? Promise.resolve()).then(work);
    const done = next.catch(() => {});
    this.#last.set(key, done);
    try {
      return await next;
    } finally {
      if (this.#last.get(key) === done) this.#last.delete(key);
    }
  }
}
