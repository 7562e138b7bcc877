import { type AccountHash, MAX_ASSOCIATED_KEYS, sortKeys } from "../../runner/chain/account.ts";
import { exampleAccounts } from "../accounts/examples.ts";
import { asWritten, exampleHash, type Setting } from "./setting.ts";

/** How many keys the fillers leave free in an account that is nearly full. */
const ONE_PLACE = 1;

/** Example 2 with keys of weight 0 added until it holds as many as an account can. */
export function fullSetting(): Setting {
  return filledSetting("full", "an account with 100 keys", MAX_ASSOCIATED_KEYS);
}

/** The same with room for one more. */
export function nearlyFullSetting(): Setting {
  return filledSetting("nearly-full", "an account with 99 keys", MAX_ASSOCIATED_KEYS - ONE_PLACE);
}

function filledSetting(name: string, label: string, keyCount: number): Setting {
  const example = exampleAccounts[2];
  const fillers = Array.from({ length: keyCount - example.associatedKeys.length }, (_, index) => ({
    accountHash: fillerHash(index),
    weight: 0,
  }));
  return {
    name,
    label,
    example: null,
    account: { ...example, associatedKeys: sortKeys([...example.associatedKeys, ...fillers]) },
    ...asWritten,
  };
}

/** Two digits 32 times, from 01 up: below `a1`, so no key that a case names is among them. */
function fillerHash(index: number): AccountHash {
  return exampleHash((index + 1).toString(16).padStart(2, "0"));
}
