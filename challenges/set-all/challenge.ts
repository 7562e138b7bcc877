import type { Challenge } from "../../runner/model/challenge.ts";
import misconceptions from "./misconceptions.json" with { type: "json" };
import { suite } from "./suite.ts";

/** The function that takes a whole account to a target in one deploy, or changes nothing. */
export const setAllChallenge: Challenge = {
  id: "set-all",
  title: "Set all at once",
  file: "keys_manager.ts",
  functions: ["set_all"],
  suite,
  misconceptions,
};
