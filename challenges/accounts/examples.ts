import type { Account } from "../../runner/chain/account.ts";
import { parseAccount } from "../../runner/chain/account-json.ts";
import type { ExampleNumber } from "../../runner/model/failure.ts";
import example1 from "./example-1.json" with { type: "json" };
import example2 from "./example-2.json" with { type: "json" };
import example3 from "./example-3.json" with { type: "json" };
import example4 from "./example-4.json" with { type: "json" };
import example5 from "./example-5.json" with { type: "json" };

/** The five example accounts of Casper's multi-signature documentation, by their number. */
export const exampleAccounts: Readonly<Record<ExampleNumber, Account>> = {
  1: parseAccount(example1, "challenges/accounts/example-1.json"),
  2: parseAccount(example2, "challenges/accounts/example-2.json"),
  3: parseAccount(example3, "challenges/accounts/example-3.json"),
  4: parseAccount(example4, "challenges/accounts/example-4.json"),
  5: parseAccount(example5, "challenges/accounts/example-5.json"),
};

/** The numbers of the example accounts, in order. */
export const exampleNumbers: readonly ExampleNumber[] = [1, 2, 3, 4, 5];
