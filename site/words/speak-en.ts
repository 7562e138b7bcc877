// A page in English loads this before whatever draws.
import { offerClassroomWords } from "./classroom-words.ts";
import { en } from "./en.ts";
import { speak } from "./words.ts";

speak(en);
offerClassroomWords(async () => (await import("./classroom-en.ts")).classroomEn);
