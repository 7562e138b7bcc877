/** One line of the report. */
export interface Figure {
  readonly name: string;
  /** The measured value in words, with its unit and spread. */
  readonly value: string;
  /** The target in words. */
  readonly target: string;
  readonly holds: boolean;
}

/** The middle of the values. @throws where there is none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new RangeError("a median needs a value");
  return (low + high) / 2;
}

/** A ratio of two medians with its 95 % interval. */
export interface Ratio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 2000;

/**
 * The ratio of the medians of two measurements that were taken in turns. The interval is a percentile bootstrap over
 * the turns, from a fixed seed: the same measurements give the same interval.
 */
export function ratioOfMedians(above: readonly number[], below: readonly number[]): Ratio {
  const draw = createDraw(above.length);
  const ratios = Array.from({ length: RESAMPLES }, () => {
    const turns = above.map(draw);
    return median(pick(above, turns)) / median(pick(below, turns));
  }).sort((a, b) => a - b);
  const at = (share: number) => ratios[Math.round(share * (RESAMPLES - 1))] ?? Number.NaN;
  return { value: median(above) / median(below), low: at(0.025), high: at(0.975) };
}

function pick(values: readonly number[], turns: readonly number[]): readonly number[] {
  return turns.map((turn) => values[turn] ?? Number.NaN);
}

/** Whole numbers below `limit`, from a linear congruential generator. */
function createDraw(limit: number): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Milliseconds in words. */
export function printMs(ms: number): string {
  return `${ms.toFixed(ms < 100 ? 2 : 0)} ms`;
}

/** Prints a figure as a line: what, how much, how much was asked for, and whether it holds. */
export function printFigure({ name, value, target, holds }: Figure): string {
  return `${holds ? "ok         " : "falls short"}  ${name}: ${value} (target: ${target})`;
}
