// What draws says its words in a language that its page has set; tests that draw without a page read English.
// Mocha loads this before all tests. A test file that awaits something at its top must import it too: mocha then loads
// that file, and all that it imports, in another way and so a second time.
import { classroomEn } from "../../site/words/classroom-en.ts";
import { speakClassroom } from "../../site/words/classroom-words.ts";
import { en } from "../../site/words/en.ts";
import { speak } from "../../site/words/words.ts";

speak(en);
speakClassroom(classroomEn);
