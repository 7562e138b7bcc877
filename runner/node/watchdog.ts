import { FINISH_MS, NOTICE_MS } from "../grade/protocol.ts";

/** The signs that a worker thread gives in shared memory: the index of the task of the message that runs. */
const RUNNING = 0;
/** When the learner's code of that task began, on the clock of all threads in nanoseconds; 0 while none runs. */
const STARTED = 1;
/** 1 from when the time limit was noticed from within, and the code is being stopped. */
const TIME_UP = 2;

const NS_PER_MS = 1e6;

/** Memory for the signs of one message of tasks, shared by both threads. */
export type Signs = BigInt64Array<SharedArrayBuffer>;

export function createSigns(): Signs {
  return new BigInt64Array(new SharedArrayBuffer(3 * BigInt64Array.BYTES_PER_ELEMENT));
}

/** The worker's side: gives the signs. */
export function signRunning(signs: Signs, index: number): void {
  Atomics.store(signs, TIME_UP, 0n);
  Atomics.store(signs, RUNNING, BigInt(index));
}

export function signStarted(signs: Signs): void {
  Atomics.store(signs, STARTED, process.hrtime.bigint());
}

/** None runs now: a thread whose answer is only late is not ended. */
export function signEnded(signs: Signs): void {
  Atomics.store(signs, STARTED, 0n);
}

export function signTimeUp(signs: Signs): void {
  Atomics.store(signs, TIME_UP, 1n);
}

/**
 * Ends a message of tasks when the code of one runs beyond its time and does not notice: QuickJS looks at the clock
 * between its own steps, never inside a built-in call. Each limit counts from when that code begins.
 * @param timeoutMs the time limit of each task
 * @param end is told the index of the task and how long it ran
 * @returns a function that takes the watchdog away
 */
export function watch(
  signs: Signs,
  timeoutMs: readonly number[],
  end: (index: number, ranMs: number) => void,
): () => void {
  const shortestMs = Math.min(...timeoutMs) + NOTICE_MS;
  let timer: NodeJS.Timeout;
  const look = () => {
    const started = Atomics.load(signs, STARTED);
    // Code that begins now or later is not overdue before that.
    let nextMs = shortestMs;
    if (started !== 0n) {
      const index = Number(Atomics.load(signs, RUNNING));
      const ranMs = Number(process.hrtime.bigint() - started) / NS_PER_MS;
      const allowedMs = (timeoutMs[index] ?? 0) + NOTICE_MS + (Atomics.load(signs, TIME_UP) === 0n ? 0 : FINISH_MS);
      if (ranMs >= allowedMs) return end(index, ranMs);
      nextMs = Math.min(Math.ceil(allowedMs - ranMs), shortestMs);
    }
    timer = setTimeout(look, nextMs);
  };
  timer = setTimeout(look, shortestMs);
  return () => clearTimeout(timer);
}
