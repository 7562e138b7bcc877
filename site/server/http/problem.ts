import type { Context } from "hono";
import type { Problem } from "../../wire/requests.ts";
import { Refusal, type RefusalName, Refused } from "../classroom/refusal.ts";
import { StorageFullError } from "../classroom/store.ts";
import { headerPolicy, securityHeaders } from "./security-headers.ts";

/** Why an answer refuses: what the rules of a classroom refuse, and what already HTTP does. */
export type ProblemName =
  | RefusalName
  | "busy"
  | "fault"
  | "not-allowed"
  | "not-signed-in"
  | "other-site"
  | "stopping"
  | "storage-full"
  | "too-slow"
  | "wrong-method";

const statuses = {
  "bad-name": 422,
  "bad-request": 400,
  busy: 503,
  "class-closed": 410,
  "class-full": 409,
  fault: 500,
  "not-allowed": 403,
  "not-found": 404,
  "not-open": 409,
  "not-signed-in": 401,
  "other-site": 403,
  "queue-full": 503,
  "start-key": 403,
  stopping: 503,
  "storage-full": 507,
  "too-fast": 429,
  "too-large": 413,
  "too-many-classrooms": 429,
  "too-many-tries": 429,
  "too-slow": 408,
  "wrong-code": 404,
  "wrong-method": 405,
} as const satisfies Record<ProblemName, number>;

const titles: Readonly<Record<number, string>> = {
  400: "The request is wrong",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  405: "Not done that way",
  408: "Too slow",
  409: "Not possible now",
  410: "Over",
  413: "Too large",
  422: "Not accepted",
  429: "Too much at once",
  500: "The server failed",
  503: "Not now",
  507: "No room",
};

/** A request that is refused before any rule of a classroom is asked. */
export class HttpProblem extends Refused<ProblemName> {
  override readonly name = "HttpProblem";
}

/** What an error is to whoever asked; `undefined` where it is a fault of ours. */
export function findProblem(error: unknown): HttpProblem | undefined {
  if (error instanceof HttpProblem) return error;
  if (error instanceof Refusal) return new HttpProblem(error.reason, error.message, error.retryAfter);
  if (error instanceof StorageFullError) {
    return new HttpProblem(
      "storage-full",
      "The server's disk is full, so nothing was stored: your code stays here. Tell your teacher.",
      10,
    );
  }
  return undefined;
}

/** The answer that refuses, as RFC 9457 has it. */
export function sendProblem(context: Context, { reason, message, retryAfter }: HttpProblem): Response {
  const status = statuses[reason];
  const problem: Problem = {
    type: `urn:cosigner:problem:${reason}`,
    title: titles[status] ?? "Refused",
    status,
    detail: message,
  };
  return context.body(JSON.stringify(problem), status, {
    ...apiHeaders,
    "content-type": "application/problem+json",
    ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
  });
}

/** What every answer of the API carries: nobody keeps it, nobody shows it as a page. */
export const apiHeaders: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "content-security-policy": headerPolicy(false),
  ...securityHeaders,
};
