import { classroomWords } from "../../words/classroom-words.ts";
import { printMoment } from "../print-moment.ts";

/** How long it is until the end: "38 min left", or when it was. @param now by the same clock as the end */
export function printTimeLeft(endsAt: number, now: number): string {
  const { duration, head } = classroomWords().board;
  const leftMs = endsAt - now;
  if (leftMs <= 0) return head.ended(printMoment(endsAt));
  const minutes = Math.floor(leftMs / 60_000);
  if (minutes < 60) return head.left(duration.minutes(minutes));
  const hours = Math.floor(minutes / 60);
  return head.left(hours < 24 ? duration.long(hours, minutes % 60) : duration.days(Math.floor(hours / 24)));
}

/** A length of time in whole minutes: "4 min", "1 h 5 min". */
export function printMinutes(minutes: number): string {
  const { duration } = classroomWords().board;
  return minutes < 60 ? duration.minutes(minutes) : duration.long(Math.floor(minutes / 60), minutes % 60);
}
