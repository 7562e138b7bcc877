import type { Challenge } from "../../runner/model/challenge.ts";
import misconceptions from "./misconceptions.json" with { type: "json" };
import { suite } from "./suite.ts";

/** The three functions, and the session that stores them as a contract under two names. */
export const installKeysManagerChallenge: Challenge = {
  id: "install-keys-manager",
  title: "Install the keys manager",
  file: "keys_manager.ts",
  functions: ["remove_key_if_exists", "add_or_update_key", "set_threshold", "call"],
  suite,
  misconceptions,
};
