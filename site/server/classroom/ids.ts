import { makeCode } from "./codes.ts";

/** So many characters are chance: 100 bits. */
const LENGTH = 20;

/** An id that nobody can foresee. It begins with a letter: a spreadsheet takes it for no formula and no number. */
export function makeId(kind: "attempt" | "classroom" | "learner"): string {
  return `${kind.charAt(0)}${makeCode(LENGTH).toLowerCase()}`;
}
