import type { Account, AccountHash, Weight } from "../../runner/chain/account.ts";
import type { ExampleNumber } from "../../runner/model/failure.ts";

/** The keys that cases speak of: the examples' own, and `e5` and `f6`, which no account starts with. */
export const keyNames = ["a1", "b2", "c3", "d4", "e5", "f6"] as const;

/** One of {@link keyNames}. `a1` is the primary key. */
export type KeyName = (typeof keyNames)[number];

/** An account on which a case can be played, and how the case's names and numbers read there. */
export interface Setting {
  /** The last part of a scenario's id, `example-2`. */
  readonly name: string;
  /** As a title has it in brackets, `Example 2`. */
  readonly label: string;
  readonly example: ExampleNumber | null;
  readonly account: Account;
  /** Whether the account is drawn from the seed. */
  readonly seeded: boolean;
  hashOf(key: KeyName): AccountHash;
  scaleWeight(weight: Weight): Weight;
  scaleThreshold(threshold: Weight): Weight;
}

/** The hash that the documentation shortens to `a1…`: the two digits 32 times. */
export function exampleHash(digits: string): AccountHash {
  return `account-hash-${digits.repeat(32)}`;
}

/** How a case reads on an account that is not drawn: every name and number stands for itself. */
export const asWritten: Pick<Setting, "seeded" | "hashOf" | "scaleWeight" | "scaleThreshold"> = {
  seeded: false,
  hashOf: exampleHash,
  scaleWeight: (weight) => weight,
  scaleThreshold: (threshold) => threshold,
};
