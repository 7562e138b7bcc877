import type { Context } from "hono";

declare module "hono" {
  interface ContextVariableMap {
    /** Tells the log of a fault of ours; never with what was asked. */
    readonly reportFault: (error: unknown) => void;
  }
}

/** Writes an answer piece by piece; a fault on the way is for the log alone: the answer has begun, and ends there. */
export function reporting<S>(context: Context, write: (stream: S) => Promise<void>): (stream: S) => Promise<void> {
  return async (stream) => {
    try {
      await write(stream);
    } catch (error) {
      context.get("reportFault")(error);
    }
  };
}
