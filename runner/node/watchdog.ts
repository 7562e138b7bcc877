import { WATCHDOG_MARGIN_MS } from "../grade/protocol.ts";

/**
 * Ends a task whose code runs beyond its time and does not notice: QuickJS looks at the clock between its own steps,
 * never inside a long built-in call. Aborts `controller` when the limit and a margin have gone by since the code began.
 * @param started shared with the worker thread: 0 until its code begins to run
 * @returns a function that takes the watchdog away
 */
export function watch(
  started: Int32Array<SharedArrayBuffer>,
  timeoutMs: number,
  controller: AbortController,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let gone = false;
  const arm = () => {
    if (gone) return;
    timer = setTimeout(() => controller.abort(new TimeLimit()), timeoutMs + WATCHDOG_MARGIN_MS);
  };
  const waiting = Atomics.waitAsync(started, 0, 0);
  if (waiting.async) void waiting.value.then(arm);
  else arm();
  return () => {
    gone = true;
    clearTimeout(timer);
    // Settles the wait where the code never began.
    Atomics.notify(started, 0);
  };
}

/** Why a watchdog ends a task. */
export class TimeLimit extends Error {}
