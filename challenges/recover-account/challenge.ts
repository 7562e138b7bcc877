import type { Challenge } from "../../runner/model/challenge.ts";
import misconceptions from "./misconceptions.json" with { type: "json" };
import { suite } from "./suite.ts";

/** The one deploy that takes an account from a lost primary key and gives it to a new one. */
export const recoverAccountChallenge: Challenge = {
  id: "recover-account",
  title: "Recover an account",
  file: "keys_manager.ts",
  functions: ["signers", "call"],
  suite,
  misconceptions,
};
