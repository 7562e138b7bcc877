import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
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

/** Writes right submissions, a file each, into a new folder. @param change makes another text of one */
export async function writeSubmissions(
  folder: string,
  count: number,
  change: (text: string, index: number) => string = (text) => text,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let index = 0; index < count; index++) {
    const text = createSubmission(index).files["keys_manager.ts"] ?? "";
    await writeFile(join(folder, `learner-${String(index).padStart(6, "0")}.ts`), change(text, index));
  }
}
