/** What became of a write to the browser's storage. */
export type WriteOutcome = "saved" | "blocked" | "full";

/** What of `localStorage` is used; each may throw. */
export type TextStorage = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

/** The browser's storage. Every access may fail (private windows, blocked site data, a full quota), and none throws. */
export class BrowserStorage {
  readonly #open: () => TextStorage;

  /** @param open gives the storage, `() => window.localStorage`; in some browsers already this throws */
  constructor(open: () => TextStorage) {
    this.#open = open;
  }

  /** All keys that are there; none where the storage cannot be reached. */
  get keys(): readonly string[] {
    try {
      const storage = this.#open();
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      return keys.filter((key) => key !== null);
    } catch {
      return [];
    }
  }

  read(key: string): string | null {
    try {
      return this.#open().getItem(key);
    } catch {
      return null;
    }
  }

  /** Reads a JSON value; `undefined` where there is none or it is not JSON. */
  readJson(key: string): unknown {
    const text = this.read(key);
    if (text === null) return undefined;
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  writeJson(key: string, value: unknown): WriteOutcome {
    try {
      this.#open().setItem(key, JSON.stringify(value));
      return "saved";
    } catch (error) {
      return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "blocked";
    }
  }

  remove(key: string): void {
    try {
      this.#open().removeItem(key);
    } catch {
      // What cannot be reached holds nothing of ours either.
    }
  }
}
