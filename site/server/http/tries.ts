import { setTimeout as pause } from "node:timers/promises";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { HttpProblem } from "./problem.ts";

/** So many wrong codes a minute from one address: thirty learners may share one. */
const WRONG_CODES = { points: 20, duration: 60 };
/** And from all addresses. */
const WRONG_CODES_IN_ALL = { points: 300, duration: 60 };
/** So many wrong teacher's keys in a quarter of an hour, before each further try has to wait. */
const WRONG_KEYS = { points: 10, duration: 900 };
const WRONG_KEY_WAIT_MS = 3000;
/** So many wait like that at a time. */
const MOST_WAITING = 20;
/** So many join from one address in a minute. */
const JOINS = { points: 200, duration: 60 };
/** So many classrooms are started here in an hour. */
const STARTS = { points: 60, duration: 3600 };
/** So many attempts has a learner in a minute. */
const ATTEMPTS = { points: 10, duration: 60 };
/** So much else does one session change in a minute. */
const CHANGES = { points: 120, duration: 60 };

/** Counts what must not be done too often. Right codes are never refused because others gave wrong ones elsewhere. */
export class Tries {
  readonly #wrongCodes = new RateLimiterMemory(WRONG_CODES);
  readonly #wrongCodesInAll = new RateLimiterMemory(WRONG_CODES_IN_ALL);
  readonly #wrongKeys = new RateLimiterMemory(WRONG_KEYS);
  readonly #joins = new RateLimiterMemory(JOINS);
  readonly #starts = new RateLimiterMemory(STARTS);
  readonly #attempts = new RateLimiterMemory(ATTEMPTS);
  readonly #changes = new RateLimiterMemory(CHANGES);
  #waiting = 0;

  /** Tries a join code or a resume code. @param isWrong tells the errors that say the code is wrong */
  async tryCode<T>(address: string, isWrong: (error: unknown) => boolean, attempt: () => Promise<T>): Promise<T> {
    await refuseBeyond(this.#wrongCodes, address, WRONG_CODES.points);
    await refuseBeyond(this.#wrongCodesInAll, "", WRONG_CODES_IN_ALL.points);
    try {
      return await attempt();
    } catch (error) {
      if (isWrong(error)) await Promise.all([this.#wrongCodes.penalty(address), this.#wrongCodesInAll.penalty("")]);
      throw error;
    }
  }

  /** Tries a teacher's key: too many wrong ones make the next wait, but nobody is locked out. */
  async tryKey<T>(address: string, isWrong: (error: unknown) => boolean, attempt: () => Promise<T>): Promise<T> {
    const wrong = (await this.#wrongKeys.get(address))?.consumedPoints ?? 0;
    if (wrong >= WRONG_KEYS.points) await this.#wait();
    try {
      return await attempt();
    } catch (error) {
      if (isWrong(error)) await this.#wrongKeys.penalty(address);
      throw error;
    }
  }

  join(address: string): Promise<void> {
    return consume(this.#joins, address, "Very many have joined from here: try again in a moment.");
  }

  start(): Promise<void> {
    return consume(this.#starts, "", "Very many classrooms were started here: try again later.");
  }

  attempt(learnerId: string): Promise<void> {
    return consume(
      this.#attempts,
      learnerId,
      `You have run ${ATTEMPTS.points} times within a minute: look at what came, and run again in a moment.`,
    );
  }

  change(tokenHash: string): Promise<void> {
    return consume(this.#changes, tokenHash, "This was too much within a minute: try again in a moment.");
  }

  async #wait(): Promise<void> {
    if (this.#waiting >= MOST_WAITING) {
      throw new HttpProblem("too-many-tries", "Too many wrong keys were tried: try again in a minute.", 60);
    }
    this.#waiting++;
    try {
      await pause(WRONG_KEY_WAIT_MS);
    } finally {
      this.#waiting--;
    }
  }
}

async function refuseBeyond(limiter: RateLimiterMemory, key: string, most: number): Promise<void> {
  const counted = await limiter.get(key);
  if (counted === null || counted.consumedPoints < most) return;
  throw new HttpProblem(
    "too-many-tries",
    "Too many wrong codes came from here: try again in a minute.",
    seconds(counted),
  );
}

async function consume(limiter: RateLimiterMemory, key: string, sentence: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    throw new HttpProblem("too-fast", sentence, seconds(refused as RateLimiterRes));
  }
}

function seconds({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
