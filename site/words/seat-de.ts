import type { SeatWords } from "./seat-en.ts";

/** What the learners' pages of a classroom say, in German. */
export const seatDe: SeatWords = {
  title: "Kursraum",
};
