import { type Account, MAX_WEIGHT } from "../../runner/chain/account.ts";
import { exampleAccounts } from "../accounts/examples.ts";
import { asWritten, exampleHash, type Setting } from "./setting.ts";

const account: Account = {
  ...exampleAccounts[1],
  actionThresholds: { deployment: 1, keyManagement: MAX_WEIGHT },
  associatedKeys: [
    { accountHash: exampleHash("a1"), weight: MAX_WEIGHT },
    { accountHash: exampleHash("b2"), weight: MAX_WEIGHT },
  ],
};

/** Two keys of the largest weight, and the largest threshold: sums stop at 255 instead of wrapping. */
export const heavySetting: Setting = {
  name: "heavy",
  label: "an account with two keys of weight 255",
  example: null,
  account,
  ...asWritten,
};
