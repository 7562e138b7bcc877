import { BrowserStorage } from "./browser-storage.ts";

/** A storage that is gone with the page. @param maxCharacters more do not fit, keys included */
export function createMemoryStorage(
  items: Map<string, string> = new Map(),
  maxCharacters = Number.POSITIVE_INFINITY,
): BrowserStorage {
  const count = () => [...items].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  return new BrowserStorage(() => ({
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      const before = items.get(key);
      const grows = before === undefined ? key.length + value.length : value.length - before.length;
      if (count() + grows > maxCharacters) throw new DOMException("full", "QuotaExceededError");
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
  }));
}
