import { boardEn } from "./board-en.ts";
import type { ClassroomWords } from "./classroom-words.ts";
import { seatEn } from "./seat-en.ts";

/** What a classroom's pages say, in English. */
export const classroomEn: ClassroomWords = { board: boardEn, seat: seatEn };
