import { setTimeout as wait } from "node:timers/promises";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { Turns } from "../classroom/turns.ts";
import { Places } from "./places.ts";
import { HttpProblem } from "./problem.ts";

/** So many wrong codes a minute from one address: thirty learners may share one. */
const WRONG_CODES = { points: 20, duration: 60 };
/** And from all addresses: beyond, nobody can try any code. */
const WRONG_CODES_IN_ALL = { points: 300, duration: 60 };
/** So many wrong teacher's keys in a quarter of an hour, before each further try has to wait. */
const WRONG_KEYS = { points: 10, duration: 900 };
const WRONG_KEY_WAIT_MS = 3000;
/** So many tries of one kind wait like that, or are looked at, at a time. */
const MOST_WAITING = 20;
/** So many join from one address in a minute. */
const JOINS = { points: 200, duration: 60 };
/** So many wrong start keys a minute from one address. */
const WRONG_STARTS = { points: 20, duration: 60 };
/** So many classrooms are started here in an hour. */
const STARTS = { points: 60, duration: 3600 };
/** So many attempts has a learner in a minute. */
const ATTEMPTS = { points: 10, duration: 60 };
/** So much else does one session change in a minute. */
const CHANGES = { points: 120, duration: 60 };

const WRONG_CODE_SENTENCE = "Too many wrong codes came from here: try again in a minute.";

/** Counts what must not be done too often. What is right is never counted as wrong, nor refused for what is wrong elsewhere. */
export class Tries {
  readonly #wrongCodes = new RateLimiterMemory(WRONG_CODES);
  readonly #wrongCodesInAll = new RateLimiterMemory(WRONG_CODES_IN_ALL);
  readonly #wrongKeys = new RateLimiterMemory(WRONG_KEYS);
  readonly #joins = new RateLimiterMemory(JOINS);
  readonly #wrongStarts = new RateLimiterMemory(WRONG_STARTS);
  readonly #starts = new RateLimiterMemory(STARTS);
  readonly #attempts = new RateLimiterMemory(ATTEMPTS);
  readonly #changes = new RateLimiterMemory(CHANGES);
  readonly #turns = new Turns();
  readonly #waiting = new Places();
  readonly #pause: (milliseconds: number) => Promise<unknown>;

  /** @param pause waits so long */
  constructor(pause: (milliseconds: number) => Promise<unknown> = wait) {
    this.#pause = pause;
  }

  /** Tries a join code or a resume code. @param isWrong tells the errors that say the code is wrong */
  tryCode<T>(address: string, isWrong: (error: unknown) => boolean, attempt: () => Promise<T>): Promise<T> {
    // In turn: of many that come at once, none is tried before those before it are counted.
    return this.#turns.take(`code ${address}`, async () => {
      await refuseBeyond(this.#wrongCodes, address, WRONG_CODE_SENTENCE);
      await refuseBeyond(this.#wrongCodesInAll, "", WRONG_CODE_SENTENCE);
      return onWrong(attempt, isWrong, async () => {
        await Promise.all([this.#wrongCodes.penalty(address), this.#wrongCodesInAll.penalty("")]);
      });
    });
  }

  /**
   * Tries a teacher's key: too many wrong ones make the next wait, but nobody is locked out.
   * @param from the address, and which classroom the key names: wrong ones that name none do not hold up one that does
   */
  async tryKey<T>(from: string, isWrong: (error: unknown) => boolean, attempt: () => Promise<T>): Promise<T> {
    const waiting = this.#waiting.count(from);
    if (waiting >= MOST_WAITING) {
      throw new HttpProblem("too-many-tries", "Too many wrong keys were tried: try again in a few seconds.", 5);
    }
    const leave = this.#waiting.take(from);
    try {
      const wrong = (await this.#wrongKeys.get(from))?.consumedPoints ?? 0;
      if (wrong + waiting >= WRONG_KEYS.points) await this.#pause(WRONG_KEY_WAIT_MS);
      return await onWrong(attempt, isWrong, () => this.#wrongKeys.penalty(from));
    } finally {
      leave();
    }
  }

  /** Starts a classroom; only those that are started count. @param isWrong tells the errors that say the key is wrong */
  tryStart<T>(address: string, isWrong: (error: unknown) => boolean, attempt: () => Promise<T>): Promise<T> {
    return this.#turns.take(`start ${address}`, async () => {
      await refuseBeyond(
        this.#wrongStarts,
        address,
        "Too many wrong start keys came from here: try again in a minute.",
      );
      await refuseBeyond(this.#starts, "", "Very many classrooms were started here: try again later.");
      const started = await onWrong(attempt, isWrong, () => this.#wrongStarts.penalty(address));
      await this.#starts.penalty("");
      return started;
    });
  }

  join(address: string): Promise<void> {
    return consume(this.#joins, address, "Very many have joined from here: try again in a moment.");
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
}

async function onWrong<T>(
  attempt: () => Promise<T>,
  isWrong: (error: unknown) => boolean,
  count: () => Promise<unknown>,
): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (isWrong(error)) await count();
    throw error;
  }
}

async function refuseBeyond(limiter: RateLimiterMemory, key: string, sentence: string): Promise<void> {
  const counted = await limiter.get(key);
  if (counted === null || counted.consumedPoints < limiter.points) return;
  throw new HttpProblem("too-many-tries", sentence, seconds(counted));
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
