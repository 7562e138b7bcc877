import type { Challenge } from "../../runner/model/challenge.ts";
import misconceptions from "./misconceptions.json" with { type: "json" };
import { suite } from "./suite.ts";

/** The deploys that make the account of one key into that of a manager, a supervisor and a clerk. */
export const designPolicyChallenge: Challenge = {
  id: "design-policy",
  title: "Design a policy",
  file: "keys_manager.ts",
  functions: ["signers", "call"],
  suite,
  misconceptions,
};
