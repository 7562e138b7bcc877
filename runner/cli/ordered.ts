/** How much {@link mapInOrder} does at a time. */
export interface Pace {
  /** So many items are worked on at once. */
  readonly atOnce: number;
  /** So many items are begun before the first of them is taken: one slow item does not hold up the others. */
  readonly ahead: number;
}

/**
 * Does a piece of work for each item, several at a time, and gives the results in the items' order as they are ready.
 * What is begun and not taken is bounded, so that memory does not grow with the number of items.
 */
export async function* mapInOrder<T, R>(
  items: Iterator<T>,
  { atOnce, ahead }: Pace,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const active = new Set<Promise<R>>();
  const begun: Promise<R>[] = [];
  const begin = (item: T) => {
    const promise = work(item);
    const settle = () => active.delete(promise);
    promise.then(settle, settle);
    active.add(promise);
    begun.push(promise);
  };
  let next = items.next();
  for (;;) {
    while (next.done !== true && active.size < atOnce && begun.length < ahead) {
      begin(next.value);
      next = items.next();
    }
    const [first] = begun;
    if (first === undefined) return;
    if (active.has(first)) {
      // Whoever takes a failed one hears of it; here it only makes room.
      await Promise.race(active).catch(() => {});
    } else {
      void begun.shift();
      yield await first;
    }
  }
}
