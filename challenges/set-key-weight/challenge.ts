import type { Challenge } from "../../runner/model/challenge.ts";
import misconceptions from "./misconceptions.json" with { type: "json" };
import { suite } from "./suite.ts";

/** The function that gives a key its weight, and takes the key away where the weight is 0. */
export const setKeyWeightChallenge: Challenge = {
  id: "set-key-weight",
  title: "Set a key's weight",
  file: "keys_manager.ts",
  functions: ["set_key_weight"],
  suite,
  misconceptions,
};
