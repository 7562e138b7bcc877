import { FINISH_MS, NOTICE_MS } from "../grade/protocol.ts";

/** The signs that a worker thread gives in shared memory, each 0 or 1: the learner's code has begun to run. */
export const STARTED = 0;
/** The time limit was noticed from within, and the code is being stopped. */
export const TIME_UP = 1;

/** Memory for the signs of one task. */
export function createSigns(): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(8));
}

/**
 * Ends a task whose code runs beyond its time and does not notice: QuickJS looks at the clock between its own steps,
 * never inside a built-in call. The limit counts from when the code begins.
 * @returns a function that takes the watchdog away
 */
export function watch(
  signs: Int32Array<SharedArrayBuffer>,
  timeoutMs: number,
  controller: AbortController,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let gone = false;
  const end = () => controller.abort(new TimeLimit());
  const look = () => {
    if (Atomics.load(signs, TIME_UP) === 0) end();
    else timer = setTimeout(end, FINISH_MS);
  };
  const arm = () => {
    if (!gone) timer = setTimeout(look, timeoutMs + NOTICE_MS);
  };
  const waiting = Atomics.waitAsync(signs, STARTED, 0);
  if (waiting.async) void waiting.value.then(arm);
  else arm();
  return () => {
    gone = true;
    clearTimeout(timer);
    // Settles the wait where the code never began.
    Atomics.notify(signs, STARTED);
  };
}

/** Why a watchdog ends a task. */
export class TimeLimit extends Error {}
