import { readFileSync } from "node:fs";
import type { Account } from "../../runner/chain/account.ts";
import { parseAccount } from "../../runner/chain/account-json.ts";

/** The five example accounts, in order. */
export const exampleAccounts: readonly Account[] = [1, 2, 3, 4, 5].map((example) =>
  parseAccount(
    JSON.parse(readFileSync(new URL(`../../challenges/accounts/example-${example}.json`, import.meta.url), "utf8")),
  ),
);
