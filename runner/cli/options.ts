import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import type { Challenge } from "../model/challenge.ts";
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

/** The challenge with this id. @throws UsageError */
export function getChallenge(id: string, catalogue: ReadonlyMap<string, Challenge>): Challenge {
  const challenge = catalogue.get(id);
  if (challenge) return challenge;
  throw new UsageError(`There is no challenge "${id}": choose from ${[...catalogue.keys()].join(", ")}.`);
}
