// A page in English loads this before whatever draws.
import { en } from "./en.ts";
import { speak } from "./words.ts";

speak(en);
