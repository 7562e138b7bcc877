import { randomInt } from "node:crypto";

/** 32 characters, none of which is taken for another when it is read aloud or from a wall: no I, O, 0 or 1. */
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** So many characters has a join code: 30 bits. */
export const JOIN_CODE_LENGTH = 6;
/** So many a resume code: 40 bits. */
export const RESUME_CODE_LENGTH = 8;

/** A code that nobody can foresee. */
export function makeCode(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
}

/** A code as it was typed: in any case, with spaces or hyphens. `undefined` where it is none of that length. */
export function parseCode(typed: string, length: number): string | undefined {
  const code = typed.replace(/[\s\u2010-\u2015-]/g, "").toUpperCase();
  return code.length === length && [...code].every((character) => alphabet.includes(character)) ? code : undefined;
}

/** A code as it is shown: `KQ7-TNV`, `7KQM-T4XN`. */
export function printCode(code: string, group = code.length / 2): string {
  return (code.match(new RegExp(`.{1,${group}}`, "g")) ?? []).join("-");
}
