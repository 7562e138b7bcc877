import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import type { Challenge } from "../model/challenge.ts";
import { DEFAULT_SEED } from "../model/grader.ts";
import { UsageError } from "./io.ts";

/** Parses a command's arguments. @throws UsageError */
export function parseCommand<T extends ParseArgsOptionsConfig>(command: string, args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    throw new UsageError(`${sentence.replace(/\.$/, "")}: see "cosigner ${command} --help".`);
  }
}

/** Reads a whole number. @param name what it is called, as `--port` @throws UsageError */
export function parseWhole(name: string, text: string | undefined, min: number, max: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new UsageError(`${name} is "${text}": write a whole number from ${min} to ${max}.`);
}

/** The challenge of every command that takes one, where none is named. */
export const DEFAULT_CHALLENGE = "keys-manager";

/** Reads `--seed`. @throws UsageError */
export function parseSeed(text: string | undefined): number {
  return parseWhole("--seed", text, 0, 2 ** 32 - 1) ?? DEFAULT_SEED;
}

/** Reads one of a few words. @param name what it is called, as `--format` @throws UsageError */
export function parseChoice<T extends string>(name: string, text: string, choices: readonly T[]): T {
  const choice = choices.find((one) => one === text);
  if (choice !== undefined) return choice;
  throw new UsageError(`${name} is "${text}": choose from ${choices.join(", ")}.`);
}

/** The challenge with this id. @throws UsageError */
export function getChallenge(id: string, catalogue: ReadonlyMap<string, Challenge>): Challenge {
  const challenge = catalogue.get(id);
  if (challenge) return challenge;
  throw new UsageError(`There is no challenge "${id}": choose from ${[...catalogue.keys()].join(", ")}.`);
}
