import type { Grade } from "../model/grade.ts";
import { groupTests } from "./test-groups.ts";
import { showShort } from "./visible-text.ts";

/**
 * The one thing to mend first, as a sentence: the error with its place, else the known wrong idea, else the first failed
 * test. Empty where the submission passed. The text is the learner's in part: the report's format must escape it.
 */
export function firstCause(grade: Grade): string {
  const { error } = grade;
  if (error !== null) return error.location === null ? error.message : `${placeOf(grade)}: ${error.message}`;
  const [known] = grade.misconceptions;
  if (known !== undefined) return `${known.function}: ${known.message}`;
  const group = groupTests(grade).find(({ failed }) => failed.length > 0);
  return group === undefined ? "" : `${group.name}: ${group.failed[0]?.message ?? ""}`;
}

/** Where an error is, as "keys_manager.ts:3:5"; empty where it is nowhere. */
export function placeOf({ error }: Grade): string {
  const location = error?.location;
  return location ? `${showShort(location.file, 200)}:${location.line}:${location.column}` : "";
}
