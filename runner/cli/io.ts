import type { Output } from "./output.ts";

/** What a command reads and writes; handed in, so that a command can be run anywhere. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Tells a command to end early. */
  readonly signal: AbortSignal;
}

/** The exit status of a command. */
export const exitStatus = {
  /** Every submission passed. */
  passed: 0,
  /** At least one did not. */
  failed: 1,
  /** The command line is wrong, or there is nothing to do. */
  usage: 2,
  /** The grader itself failed. */
  fault: 3,
} as const;

/** A wrong command line; the message is one sentence that names the input and says what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Whether the error is the operating system's, with its code, as `ENOENT`. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}
