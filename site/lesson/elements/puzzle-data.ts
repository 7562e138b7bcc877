import { accountJson, parseAccount } from "../../../runner/chain/account-json.ts";
import type { Puzzle } from "./order-of-calls.ts";

/** The puzzle as the page carries it, in JSON. */
export function printPuzzle({ from, to, fromLabel, toLabel }: Puzzle): string {
  return JSON.stringify({ from: accountJson(from), to: accountJson(to), fromLabel, toLabel });
}

/** Reads what {@link printPuzzle} wrote. @throws where it is something else */
export function parsePuzzle(text: string): Puzzle {
  const { from, to, fromLabel, toLabel } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return {
    from: parseAccount(from, "the puzzle's first account"),
    to: parseAccount(to, "the puzzle's second account"),
    fromLabel: String(fromLabel),
    toLabel: String(toLabel),
  };
}
