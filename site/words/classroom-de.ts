import { boardDe } from "./board-de.ts";
import type { ClassroomWords } from "./classroom-words.ts";
import { seatDe } from "./seat-de.ts";

/** What a classroom's pages say, in German. */
export const classroomDe: ClassroomWords = { board: boardDe, seat: seatDe };
