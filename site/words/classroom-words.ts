import type { BoardWords } from "./board-en.ts";
import type { SeatWords } from "./seat-en.ts";

/** What a classroom's pages say beside what every page does: nobody loads it who takes part in none. */
export interface ClassroomWords {
  readonly board: BoardWords;
  readonly seat: SeatWords;
}

let load: (() => Promise<ClassroomWords>) | undefined;
let current: ClassroomWords | undefined;

/** Says where the words of the page's language are to be had. */
export function offerClassroomWords(loadWords: () => Promise<ClassroomWords>): void {
  load = loadWords;
}

/** Sets the words of all that is drawn from now on. */
export function speakClassroom(words: ClassroomWords): void {
  current = words;
}

/** Loads the words in the page's language; to be awaited before anything of a classroom is drawn. */
export async function loadClassroomWords(): Promise<void> {
  if (load === undefined) throw new Error("no language is set: offerClassroomWords() comes before this");
  current ??= await load();
}

/** A classroom's words, in the language of the page. @throws Error where none were loaded */
export function classroomWords(): ClassroomWords {
  if (current === undefined) throw new Error("a classroom's words are loaded before anything of it is drawn");
  return current;
}
