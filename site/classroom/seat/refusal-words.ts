import { classroomWords } from "../../words/classroom-words.ts";
import type { ApiError } from "../api.ts";

/** Why the server refused, and what to do: in the page's language where we know the reason, else as the server says it. */
export function sayRefusal(error: ApiError): string {
  const { retryAfter } = error;
  return retryAfter === null ? sayReason(error) : `${sayReason(error)} ${classroomWords().seat.tryAgainIn(retryAfter)}`;
}

/** The same without when it can be tried again. */
export function sayReason(error: ApiError): string {
  const { refusals, unreachable } = classroomWords().seat;
  return error.problem === null ? unreachable : (error.findText(refusals) ?? error.problem.detail);
}
