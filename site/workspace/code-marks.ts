import type { GradedCode } from "../results/graded-code.ts";
import { groupBy } from "../results/group-by.ts";
import type { CodeMark } from "./monaco-editor.ts";

/** What to mark in the learner's file after a run: all that does not compile, or each place where a test saw it throw. */
export function findCodeMarks(last: GradedCode | null, file: string): readonly CodeMark[] {
  if (last === null) return [];
  const { error, tests } = last.grade;
  const complaints = error === null ? [] : [error, ...(error.others ?? [])];
  const thrown = tests.map(({ message, failure }) => ({ message: message ?? "", location: failure?.location ?? null }));
  const marks = [...complaints, ...thrown].flatMap(({ message, location }) =>
    location?.file === file ? [{ message, location }] : [],
  );
  // Many tests throw at one place; its first sentence is enough.
  return [...groupBy(marks, ({ location: { line, column } }) => `${line}:${column}`).values()].flatMap(
    ([mark]) => mark ?? [],
  );
}
