import type { ExpectedAnswer } from "../../runner/model/challenge.ts";

/** What a function of the keys manager can answer, by the names of `KeysManagerError`; `Ok` is 0. */
export const answerCodes = {
  Ok: 0,
  PermissionDenied: 2,
  ThresholdViolation: 3,
  MaxKeysLimit: 4,
  DuplicateKey: 5,
  KeyManagementThreshold: 6,
  DeploymentThreshold: 7,
  InsufficientTotalWeight: 8,
} as const;

/** The name of an answer. */
export type Answer = keyof typeof answerCodes;

/** What a case expects of a call: a `Result` by name, nothing, or that it ends the deploy with one of these errors. */
export type ExpectedInCase = Answer | "nothing" | { readonly revertsWith: readonly Answer[] };

/** The same in numbers. */
export function expectedAnswer(expected: ExpectedInCase): ExpectedAnswer {
  if (expected === "nothing") return expected;
  if (typeof expected === "string") return answerCodes[expected];
  return { revertsWith: expected.revertsWith.map((name) => answerCodes[name]) };
}
