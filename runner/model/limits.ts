/** What a submission may use. */
export interface Limits {
  /** Wall clock for all that runs of the submission, in milliseconds. */
  readonly timeoutMs: number;
  /** The whole Wasm instance, in MiB. */
  readonly memoryMb: number;
  /** The call stack inside the sandbox, in bytes. */
  readonly stackBytes: number;
  /** All source files together, in bytes of UTF-8. */
  readonly sourceBytes: number;
  /** What is kept of the console, in bytes of UTF-8. */
  readonly consoleBytes: number;
  /** Host calls within one deploy. */
  readonly hostCalls: number;
}

/** The limits that hold where nobody says otherwise. */
export const DEFAULT_LIMITS: Limits = {
  timeoutMs: 2000,
  memoryMb: 64,
  stackBytes: 256 * 1024,
  sourceBytes: 256 * 1024,
  consoleBytes: 64 * 1024,
  hostCalls: 10_000,
};
