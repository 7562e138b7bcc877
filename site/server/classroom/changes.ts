/** Who of a classroom is to hear of a change. The teacher always is. */
export type Concerned = "all" | readonly string[];

/** Told of a change. */
export type ChangeListener = (concerned: Concerned) => void;

/** Tells whoever shows a classroom that there is something new in the store. What, they read there. */
export class Changes {
  readonly #listeners = new Map<string, Set<ChangeListener>>();

  /** @returns a function that ends it */
  subscribe(classroomId: string, listener: ChangeListener): () => void {
    const listeners = this.#listeners.get(classroomId) ?? new Set();
    this.#listeners.set(classroomId, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(classroomId) === listeners) this.#listeners.delete(classroomId);
    };
  }

  /** @param concerned learners of the classroom by id, or all of them */
  announce(classroomId: string, concerned: Concerned): void {
    for (const listener of this.#listeners.get(classroomId) ?? []) listener(concerned);
  }
}
