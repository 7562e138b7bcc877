/**
 * The time, in milliseconds since 1970, that never goes back: where somebody sets the machine's clock back, it goes on from
 * where it was. Where the clock is set forward, or the machine has slept, it follows.
 * @param wall the machine's clock @param steady one that nobody sets
 */
export function makeClock(wall: () => number = Date.now, steady: () => number = () => performance.now()): () => number {
  let last = wall();
  let lastSteady = steady();
  return () => {
    const nowSteady = steady();
    last = Math.max(wall(), last + (nowSteady - lastSteady));
    lastSteady = nowSteady;
    return Math.round(last);
  };
}
