// A page in German loads this before whatever draws.
import { de } from "./de.ts";
import { speak } from "./words.ts";

speak(de);
