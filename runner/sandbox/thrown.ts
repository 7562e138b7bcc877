/** What came out of the sandbox instead of a value. */
export interface Thrown {
  /** The error's name and message, or what was thrown in words. */
  readonly message: string;
  readonly stack: string;
  /** Whether nothing could be learned of it, or it was `null`. */
  readonly unreadable: boolean;
  /** The limit that was hit, if it was one. */
  readonly limit: "timeout" | "memory" | "stack" | null;
}

/** What stands for a value that cannot even be read. */
export const UNREADABLE: Thrown = {
  message: "something that cannot be read",
  stack: "",
  unreadable: true,
  limit: null,
};

/** Reads what the prelude's `describeThrown` wrote: `[name, message, stack]` in JSON. */
export function parseThrown(text: string): Thrown {
  const parts: unknown = JSON.parse(text);
  if (!Array.isArray(parts)) throw new Error("describeThrown gave no list");
  const [name, message, stack] = parts.map(String);
  const words = name === "" || name === "Error" ? message : `${name}: ${message}`;
  const unreadable = name === "" && (message === "null" || message === UNREADABLE.message);
  return { message: words ?? "", stack: stack ?? "", unreadable, limit: findLimit(name, message) };
}

/** QuickJS throws its own errors at its limits, of a class that a program has no reason to use. */
function findLimit(name: string | undefined, message: string | undefined): Thrown["limit"] {
  if (name !== "InternalError") return null;
  if (message === "out of memory") return "memory";
  return message === "stack overflow" ? "stack" : null;
}

/**
 * What it means when something throws through the host: native recursion that fills the host's own stack, or an
 * engine that cannot go on, which in a capped memory means that it was full.
 */
export function classifyHostError(error: unknown): Thrown {
  const message = error instanceof Error ? error.message : String(error);
  const limit = error instanceof RangeError && /call stack/i.test(message) ? "stack" : "memory";
  return { message, stack: "", unreadable: true, limit };
}
