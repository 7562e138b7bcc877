import type { Submission } from "../../runner/model/submission.ts";
import { readSolution } from "../support/graders.ts";

/** The challenge that all benchmarks grade: the documentation's own. */
export const CHALLENGE = "keys-manager";

const solution = readSolution(CHALLENGE);

/** A right submission, unlike any other: it has a constant of its own, so that nothing can be kept from one to the next. */
export function createSubmission(index: number): Submission {
  const text = `${solution}\nexport const attempt = "attempt ${index}";\n`;
  return { name: `learner-${index}`, files: { "keys_manager.ts": text } };
}
