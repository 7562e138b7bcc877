/**
 * The browser's storage as the classroom uses it. Every access may fail (private windows, blocked site data, a full
 * quota), and none throws.
 */

/** The text under a key; `null` where there is none, or nothing can be read. */
export function readText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** A JSON value; `undefined` where there is none or it is not JSON. */
export function readJson(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "");
  } catch {
    return undefined;
  }
}

/** @returns whether it is kept */
export function writeJson(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Removes every key that this holds for. */
export function removeKeys(holds: (key: string) => boolean): void {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
    for (const key of keys) if (key !== null && holds(key)) localStorage.removeItem(key);
  } catch {
    // What cannot be reached holds nothing of ours either.
  }
}
