import type { Challenge } from "../../runner/model/challenge.ts";
import misconceptions from "./misconceptions.json" with { type: "json" };
import { suite } from "./suite.ts";

/** The function that sets the threshold for deployment or for key management. */
export const setThresholdChallenge: Challenge = {
  id: "set-threshold",
  title: "Set a threshold",
  file: "keys_manager.ts",
  functions: ["set_threshold"],
  suite,
  misconceptions,
};
