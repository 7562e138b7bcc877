import type { Context } from "hono";
import type { Entrance } from "../classroom/entrance.ts";
import type { Learning } from "../classroom/learning.ts";
import { Refusal } from "../classroom/refusal.ts";
import type { Sessions } from "../classroom/sessions.ts";
import type { ClassroomStore } from "../classroom/store.ts";
import type { Teaching } from "../classroom/teaching.ts";
import type { GradingQueue } from "../queue/grading-queue.ts";
import { clientAddress } from "./client-address.ts";
import type { LiveStreams } from "./live-stream.ts";
import type { Tries } from "./tries.ts";
import type { Visitors } from "./visitors.ts";

/** What the routes of the API share. */
export interface ApiParts {
  readonly entrance: Entrance;
  readonly teaching: Teaching;
  readonly learning: Learning;
  readonly sessions: Sessions;
  readonly store: ClassroomStore;
  readonly queue: GradingQueue;
  readonly visitors: Visitors;
  readonly tries: Tries;
  readonly streams: LiveStreams;
  /** Whether a proxy stands before the server. */
  readonly behindProxy: boolean;
}

/** The address to count tries by. */
export function addressOf(context: Context, { behindProxy }: ApiParts): string {
  return clientAddress(context, behindProxy);
}

/** Whether an error says that a code or key was wrong, for who counts those. */
export function isWrongCode(error: unknown): boolean {
  return error instanceof Refusal && error.reason === "wrong-code";
}

/** Whether an error says that the start key was wrong. */
export function isWrongStartKey(error: unknown): boolean {
  return error instanceof Refusal && error.reason === "start-key";
}

/** The version that a reader of events has already; 0 where it says nothing that can be read. */
export function sinceOf(context: Context): number {
  const since = Number(context.req.header("last-event-id") ?? context.req.query("since"));
  return Number.isSafeInteger(since) && since > 0 ? since : 0;
}
