// A page in German loads this before whatever draws.
import { offerClassroomWords } from "./classroom-words.ts";
import { de } from "./de.ts";
import { speak } from "./words.ts";

speak(de);
offerClassroomWords(async () => (await import("./classroom-de.ts")).classroomDe);
