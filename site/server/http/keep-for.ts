/**
 * Asks anew only when the last answer is so old: many who ask at once get one answer.
 * @param now a clock that nobody sets, in milliseconds
 */
export function keepFor<T>(
  milliseconds: number,
  ask: () => Promise<T>,
  now: () => number = () => performance.now(),
): () => Promise<T> {
  let answer: Promise<T> | undefined;
  let until = 0;
  return () => {
    if (answer === undefined || now() >= until) {
      until = now() + milliseconds;
      answer = ask();
    }
    return answer;
  };
}
