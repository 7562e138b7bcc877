import type { Challenge } from "../../runner/model/challenge.ts";
import misconceptions from "./misconceptions.json" with { type: "json" };
import { suite } from "./suite.ts";

/** The function that gives a key its weight, whether it is associated already or not. */
export const addOrUpdateKeyChallenge: Challenge = {
  id: "add-or-update-key",
  title: "Add or update a key",
  file: "keys_manager.ts",
  functions: ["add_or_update_key"],
  suite,
  misconceptions,
};
