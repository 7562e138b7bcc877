import type { Output } from "./output.ts";

/** How far a batch is, on a line of the terminal that is written over. */
export interface Progress {
  /** Takes the line away, so that something else can be written. */
  hide(): void;
  /** One more is graded. @param failed how many of all so far did not pass */
  step(failed: number): void;
}

const WIDTH = 30;
/** How often the line is written over, in milliseconds. */
const EVERY_MS = 100;

/** A progress bar for a batch on a terminal; anywhere else it writes nothing. */
export function createProgress(total: number, stderr: Output, now: () => number): Progress {
  if (total < 2 || stderr.isTTY !== true) return { hide: () => {}, step: () => {} };
  let done = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    hide: () => {
      if (shown) stderr.write("\r\u001b[K");
      shown = false;
      lastAt = Number.NEGATIVE_INFINITY;
    },
    step: (failed) => {
      done += 1;
      if (now() - lastAt < EVERY_MS) return;
      lastAt = now();
      shown = true;
      const filled = Math.floor((done / total) * WIDTH);
      const bar = "#".repeat(filled).padEnd(WIDTH, ".");
      stderr.write(`\r[${bar}] ${done} of ${total}, ${failed} not passed`);
    },
  };
}
