import { useLayoutEffect, useState } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";
import { printTime } from "../print-moment.ts";

const MINUTE_MS = 60_000;

/** What is said of the time until the end. */
export interface TimeLeft {
  /** In a few words. */
  readonly short: string;
  /** In a sentence, with the time of the end. */
  readonly long: string;
  readonly isOver: boolean;
}

/** Says how long it is until a moment; whole minutes, for seconds that run draw the eye. */
export function sayTimeLeft(endsAt: number, now: number): TimeLeft {
  const says = classroomWords().seat.time;
  const at = printTime(endsAt);
  const leftMs = endsAt - now;
  if (leftMs <= 0) return { short: says.over, long: says.overLong(at), isOver: true };
  const all = Math.floor(leftMs / MINUTE_MS);
  if (all === 0) return { short: says.nearly, long: says.nearlyLong(at), isOver: false };
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  if (hours === 0) return { short: says.left(minutes), long: says.leftLong(at, minutes), isOver: false };
  return { short: says.hours(hours, minutes), long: says.hoursLong(at, hours, minutes), isOver: false };
}

/** The time until the end by the server's clock; `null` where there is no end. */
export function useTimeLeft(endsAt: number | null | undefined, clockAheadMs: number): TimeLeft | null {
  const [, draw] = useState(0);
  const now = Date.now() + clockAheadMs;
  useLayoutEffect(() => {
    if (!endsAt || endsAt <= now) return;
    const timer = setTimeout(() => draw((count) => count + 1), ((endsAt - now) % MINUTE_MS) + 1);
    return () => clearTimeout(timer);
  });
  return endsAt ? sayTimeLeft(endsAt, now) : null;
}
