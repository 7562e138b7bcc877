import type { BoardWords } from "./board-en.ts";

/** What the teacher's pages of a classroom say, in German. */
export const boardDe: BoardWords = {
  title: "Tafel",
};
