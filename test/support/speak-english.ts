// What draws says its words in a language that its page has set; tests that draw without a page read English.
import { en } from "../../site/words/en.ts";
import { speak } from "../../site/words/words.ts";

speak(en);
