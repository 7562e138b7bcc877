import type { LearnerView } from "../../wire/learner-view.ts";
import type { Seat } from "../../wire/requests.ts";
import { findSeat, type KeptSeat, keyPrefix, SEAT_KEY } from "./kept-seat.ts";
import { outboxKey } from "./outbox.ts";
import { readJson, removeKeys, writeJson } from "./page-storage.ts";

const readKey = (learnerId: string) => `cosigner:v1:read:${learnerId}`;

/** Notes the place that a learner has taken. @returns whether the browser keeps it */
export function keepSeat({ classroomId, learnerId, name, title, resumeCode }: Seat): boolean {
  const before = findSeat();
  const known = before?.learnerId === learnerId ? before : undefined;
  // Until the classroom says what it allows, nothing is allowed.
  const { hints = false, solutions = false, seed = null } = known ?? {};
  return writeJson(SEAT_KEY, { classroomId, learnerId, name, title, resumeCode, hints, solutions, seed });
}

/** Notes what the classroom allows now, and what it and the learner are called. @returns the seat as it is kept then */
export function keepNews(seat: KeptSeat, { me, settings, seed }: LearnerView): KeptSeat {
  const { title, hints, solutions } = settings;
  const next: KeptSeat = { ...seat, name: me.name, title, hints, solutions, seed };
  const kept = findSeat();
  // Somebody may have left, or taken another place, in another tab.
  if (kept?.learnerId === seat.learnerId && JSON.stringify(kept) !== JSON.stringify(next)) writeJson(SEAT_KEY, next);
  return next;
}

/** Forgets the place, and nothing else: whoever comes back finds their code. */
export function forgetSeat(): void {
  removeKeys((key) => key === SEAT_KEY);
}

/** Takes the place back that was forgotten too early. */
export function putBackSeat(seat: KeptSeat): void {
  writeJson(SEAT_KEY, seat);
}

/** Removes all that this browser keeps of a learner. */
export function eraseLearner(learnerId: string): void {
  const prefix = keyPrefix(learnerId);
  removeKeys((key) => key.includes(prefix) || key === outboxKey(learnerId) || key === readKey(learnerId));
  if (findSeat()?.learnerId === learnerId) forgetSeat();
}

/** The id of the newest message that the learner has put away; 0 before the first. */
export function readDismissed(learnerId: string): number {
  const id = readJson(readKey(learnerId));
  return typeof id === "number" ? id : 0;
}

/** Notes that a message, and all before it, were put away. */
export function keepDismissed(learnerId: string, id: number): void {
  writeJson(readKey(learnerId), Math.max(id, readDismissed(learnerId)));
}
