import type { Challenge } from "../../runner/model/challenge.ts";
import misconceptions from "./misconceptions.json" with { type: "json" };
import { suite } from "./suite.ts";

/** The function that removes an associated key, and is content where there is none. */
export const removeKeyIfExistsChallenge: Challenge = {
  id: "remove-key-if-exists",
  title: "Remove a key if it exists",
  file: "keys_manager.ts",
  functions: ["remove_key_if_exists"],
  suite,
  misconceptions,
};
