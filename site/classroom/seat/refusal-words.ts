import { classroomWords } from "../../words/classroom-words.ts";
import type { ApiError } from "../api.ts";

const PREFIX = "urn:cosigner:problem:";

/** Why the server refused, and what to do: in the page's language where we know the reason, else as the server says it. */
export function sayRefusal(error: ApiError): string {
  const { retryAfter } = error;
  return retryAfter === null ? sayReason(error) : `${sayReason(error)} ${classroomWords().seat.tryAgainIn(retryAfter)}`;
}

/** The same without when it can be tried again. */
export function sayReason({ problem }: ApiError): string {
  const { refusals, unreachable } = classroomWords().seat;
  if (problem === null) return unreachable;
  return findText(refusals, problem.type.slice(PREFIX.length)) ?? problem.detail;
}

function findText(texts: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}
