import { words } from "../words/words.ts";

/** A time of day: "10:42". */
export function printTime(moment: number): string {
  const { code } = words().language;
  return new Date(moment).toLocaleTimeString(code, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** A time of day, with its day where that is not today: "5 Jan, 10:42". */
export function printMoment(moment: number): string {
  const at = new Date(moment);
  if (at.toDateString() === new Date().toDateString()) return printTime(moment);
  const day = at.toLocaleDateString(words().language.code, { day: "numeric", month: "short" });
  return `${day}, ${printTime(moment)}`;
}
