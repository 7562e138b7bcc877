import type { Challenge } from "../../runner/model/challenge.ts";
import misconceptions from "./misconceptions.json" with { type: "json" };
import { suite } from "./suite.ts";

/** The documentation's challenge: all three functions, on the five example accounts. */
export const keysManagerChallenge: Challenge = {
  id: "keys-manager",
  title: "The keys manager",
  file: "keys_manager.ts",
  functions: ["remove_key_if_exists", "add_or_update_key", "set_threshold"],
  suite,
  misconceptions,
};
