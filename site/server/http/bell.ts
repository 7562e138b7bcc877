/** Wakes whoever waits for it; rung while nobody waits, it wakes the next one at once. */
export class Bell {
  #rung = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  /** @returns whether it rang, or else the time was over */
  async wait(milliseconds: number): Promise<boolean> {
    if (!this.#rung) await this.#pause(milliseconds);
    const rung = this.#rung;
    this.#rung = false;
    return rung;
  }

  /** Waits that long; what rings meanwhile is for the next {@link wait}. */
  rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
