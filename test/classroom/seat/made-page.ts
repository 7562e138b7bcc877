/** Enough of a browser for the classroom's objects: a storage, and an address. */

export interface MadePage {
  readonly storage: Map<string, string>;
  /** Whether the browser refuses to store anything. */
  blocked: boolean;
  restore(): void;
}

/** Puts it in place of what Node has not. */
export function makePage(): MadePage {
  const storage = new Map<string, string>();
  const page: MadePage = {
    storage,
    blocked: false,
    restore: () => {
      for (const name of ["localStorage", "location"]) Reflect.deleteProperty(globalThis, name);
    },
  };
  const define = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  define("location", { href: "http://classroom.test/" });
  define("localStorage", {
    get length() {
      return storage.size;
    },
    key: (index: number) => [...storage.keys()][index] ?? null,
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (page.blocked) throw new DOMException("full", "QuotaExceededError");
      storage.set(key, value);
    },
    removeItem: (key: string) => storage.delete(key),
  });
  return page;
}
