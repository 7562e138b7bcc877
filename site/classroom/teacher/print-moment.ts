import { words } from "../../words/words.ts";

/** "10:42", and the day before it where that is not today. */
export function printMoment(milliseconds: number): string {
  const at = new Date(milliseconds);
  const { code } = words().language;
  const time = at.toLocaleTimeString(code, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (at.toDateString() === new Date().toDateString()) return time;
  return `${at.toLocaleDateString(code, { day: "numeric", month: "short" })}, ${time}`;
}
