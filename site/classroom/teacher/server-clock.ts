/** The server's clock, by which all moments of a board are given: this machine's own may be wrong. */
export class ServerClock {
  #aheadMs = 0;

  /** @param serverNow what the server's clock said just now */
  set(serverNow: number): void {
    this.#aheadMs = serverNow - Date.now();
  }

  now(): number {
    return Date.now() + this.#aheadMs;
  }
}
