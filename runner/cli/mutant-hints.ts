import type { MutantFile } from "../node/challenge-files.ts";

/** Each misconception's hint by its id, in the order of the ids. A hint that is missing is left out. */
export function hintsOf(mutants: readonly MutantFile[]): Readonly<Record<string, string>> {
  const entries = mutants.filter(({ hint }) => hint !== "").map(({ id, hint }) => [id, hint] as const);
  return Object.fromEntries(new Map(entries.sort(([left], [right]) => (left < right ? -1 : 1))));
}

/**
 * A hint is found by the misconception's id alone, and functions of one challenge may share an id: the same idea in
 * each of them. Says where their hints differ, a sentence each that names the two files.
 */
export function checkSameHints(challengeId: string, mutants: readonly MutantFile[]): readonly string[] {
  const first = new Map<string, MutantFile>();
  const problems: string[] = [];
  for (const mutant of mutants.filter(({ hint }) => hint !== "")) {
    const other = first.get(mutant.id);
    if (other === undefined) first.set(mutant.id, mutant);
    else if (other.hint !== mutant.hint) problems.push(describeDifference(challengeId, other.path, mutant.path));
  }
  return problems;
}

function describeDifference(challengeId: string, one: string, other: string): string {
  return `${one} and ${other} share an id in ${challengeId}, but not the @hint: write one that suits both.`;
}
