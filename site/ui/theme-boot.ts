import { keepSeatRoom } from "./seat-boot.ts";
import { readTheme, showTheme } from "./theme.ts";

// Runs before the first paint, so that a chosen theme does not flash.
showTheme(readTheme());
keepSeatRoom(document.documentElement);
