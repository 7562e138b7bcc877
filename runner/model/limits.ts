/** What a submission may use. */
export interface Limits {
  /** Wall clock for all that runs of the submission, in milliseconds. */
  readonly timeoutMs: number;
  /** The whole Wasm instance, in MiB. */
  readonly memoryMb: number;
  /** The engine's own call stack inside the sandbox, in bytes: 128 KiB are some 700 calls within one another. */
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
  // With more, a browser's own stack ends before the engine's, and the same code another way than on the command line.
  stackBytes: 128 * 1024,
  sourceBytes: 256 * 1024,
  consoleBytes: 64 * 1024,
  hostCalls: 10_000,
};
