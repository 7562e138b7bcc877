import { attemptOf, CHALLENGE, CODE, settings } from "./classroom-visit.ts";

/** A route, and how it is asked rightly. */
export interface RouteRow {
  readonly method: string;
  /** As the server names it. */
  readonly path: string;
  readonly who: "anyone" | "teacher" | "learner";
  /** What `:id` is of. */
  readonly id?: "learner" | "attempt";
  readonly query?: string;
  readonly body?: unknown;
}

/** What the rows' bodies speak of. */
export interface KnownCodes {
  readonly joinCode: string;
  readonly resumeCode: string;
  readonly teacherKey: string;
}

const hint = { challenge: CHALLENGE, reasonId: "misconception:answers-ok-without-asking/remove_key_if_exists" };

/** Every route of the API; those that end something come last, in the order in which they can be asked. */
export function listRoutes({ joinCode, resumeCode, teacherKey }: KnownCodes): readonly RouteRow[] {
  return [
    ...reading,
    { method: "POST", path: "/api/classrooms", who: "anyone", body: { settings } },
    { method: "POST", path: "/api/teacher/session", who: "anyone", body: { teacherKey } },
    { method: "POST", path: "/api/join", who: "anyone", body: { code: joinCode, name: "Somebody" } },
    { method: "POST", path: "/api/learner/session", who: "anyone", body: { resumeCode } },
    { method: "POST", path: "/api/teacher/messages", who: "teacher", body: { text: "Five minutes more", to: null } },
    { method: "POST", path: "/api/teacher/hints", who: "teacher", body: hint },
    { method: "PATCH", path: "/api/teacher/classroom", who: "teacher", body: { title: "Keys" } },
    { method: "PATCH", path: "/api/teacher/learners/:id", who: "teacher", id: "learner", body: { name: "Ada L." } },
    { method: "POST", path: "/api/teacher/learners/:id/resume-code", who: "teacher", id: "learner" },
    { method: "POST", path: "/api/teacher/learners/:id/lower-hand", who: "teacher", id: "learner" },
    { method: "POST", path: "/api/learner/attempts", who: "learner", body: attemptOf("routes", CODE) },
    { method: "POST", path: "/api/learner/activity", who: "learner", body: { challenge: CHALLENGE } },
    { method: "PUT", path: "/api/learner/hand", who: "learner", body: { raised: true } },
    ...ending,
  ];
}

const reading: readonly RouteRow[] = [
  { method: "GET", path: "/api/server", who: "anyone" },
  { method: "GET", path: "/api/teacher/classroom", who: "teacher" },
  { method: "GET", path: "/api/teacher/board", who: "teacher" },
  { method: "GET", path: "/api/teacher/board/events", who: "teacher" },
  { method: "GET", path: "/api/teacher/learners/:id/attempts", who: "teacher", id: "learner" },
  { method: "GET", path: "/api/teacher/attempts/:id", who: "teacher", id: "attempt" },
  { method: "GET", path: "/api/teacher/attempts/:id/grade", who: "teacher", id: "attempt" },
  { method: "GET", path: "/api/teacher/export", who: "teacher", query: "what=grades&format=csv" },
  { method: "GET", path: "/api/teacher/hints", who: "teacher", query: `${new URLSearchParams(hint)}` },
  { method: "GET", path: "/api/learner", who: "learner" },
  { method: "GET", path: "/api/learner/events", who: "learner" },
  { method: "GET", path: "/api/learner/attempts", who: "learner" },
  { method: "GET", path: "/api/learner/attempts/:id", who: "learner", id: "attempt" },
  { method: "GET", path: "/api/learner/attempts/:id/grade", who: "learner", id: "attempt" },
];

const ending: readonly RouteRow[] = [
  { method: "DELETE", path: "/api/learner/session", who: "learner" },
  { method: "DELETE", path: "/api/learner", who: "learner" },
  { method: "DELETE", path: "/api/teacher/learners/:id", who: "teacher", id: "learner" },
  { method: "POST", path: "/api/teacher/classroom/close", who: "teacher" },
  { method: "DELETE", path: "/api/teacher/session", who: "teacher" },
  { method: "DELETE", path: "/api/teacher/classroom", who: "teacher" },
];
