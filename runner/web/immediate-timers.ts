/** Above any id that a browser gives out. */
const FIRST_ID = 2 ** 40;

/**
 * Lets `setTimeout` with hardly any delay run its callback at once, in a task of its own. Browsers hold back nested
 * timers by 4 ms each, and esbuild yields through them many times in one build.
 */
export function makeTimersImmediate(): void {
  const waiting = new Map<number, () => void>();
  const { port1, port2 } = new MessageChannel();
  let lastId = FIRST_ID;
  port1.onmessage = ({ data: id }: MessageEvent<number>) => {
    const callback = waiting.get(id);
    waiting.delete(id);
    callback?.();
  };
  const [setLater, clearLater] = [self.setTimeout.bind(self), self.clearTimeout.bind(self)];
  const setTimer = (callback: TimerHandler, delayMs = 0, ...args: unknown[]): number => {
    if (delayMs > 1 || typeof callback !== "function") return setLater(callback, delayMs, ...args);
    lastId += 1;
    waiting.set(lastId, () => callback(...args));
    port2.postMessage(lastId);
    return lastId;
  };
  const clearTimer = (id?: number): void => {
    if (id === undefined || !waiting.delete(id)) clearLater(id);
  };
  Object.assign(self, { setTimeout: setTimer, clearTimeout: clearTimer });
}
