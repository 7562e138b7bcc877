import type { AccountHash } from "../../runner/chain/account.ts";
import { shortHash } from "../../runner/chain/explain.ts";
import { words } from "../words/words.ts";

/** The short names of keys, each once, in the chain's order. */
export function keyNames(hashes: readonly AccountHash[]): readonly string[] {
  return [...new Set(hashes)].sort().map(shortHash);
}

/** The same in one phrase: "a1, b2 and c3". */
export function listKeys(hashes: readonly AccountHash[]): string {
  return words().account.and(keyNames(hashes));
}
