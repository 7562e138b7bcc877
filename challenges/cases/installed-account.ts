import { exampleAccounts } from "../accounts/examples.ts";
import { asWritten, type Setting } from "./setting.ts";

/** Example 1 with an earlier keys manager under its two names, and a name of another contract's. */
export const installedSetting: Setting = {
  name: "installed",
  label: "Example 1 with an earlier keys manager",
  example: null,
  account: {
    ...exampleAccounts[1],
    namedKeys: [
      { name: "counter", key: `uref-${"77".repeat(32)}-007` },
      { name: "keys_manager", key: `hash-${"88".repeat(32)}` },
      { name: "keys_manager_hash", key: `uref-${"99".repeat(32)}-007` },
    ],
  },
  ...asWritten,
};
