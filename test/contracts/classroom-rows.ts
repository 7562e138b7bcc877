import assert from "node:assert/strict";
import type {
  ClassroomStore,
  GradeSummary,
  NewStoredAttempt,
  StoredClassroom,
} from "../../site/server/classroom/store.ts";
import type { ClassSettings } from "../../site/wire/settings.ts";

export const settings: ClassSettings = {
  title: "Keys on a Monday",
  plan: [{ lesson: "keys-manager", challenge: "keys-manager", open: true }],
  hints: true,
  solutions: false,
  classProgress: true,
  mode: "practice",
  endsAt: null,
  retentionDays: 30,
};

export function classroomOf(id: string, change: Partial<StoredClassroom> = {}): StoredClassroom {
  return {
    id,
    joinCode: "KQ7TNV",
    settings,
    createdAt: 1000,
    closedAt: null,
    version: 1,
    seed: 4_000_000_000,
    teacherKeyId: `key of ${id}`,
    teacherKeyHash: `hash of ${id}`,
    ...change,
  };
}

/** Lets somebody join; the id is the resume hash as well. */
export async function join(store: ClassroomStore, classroomId: string, id: string, name = id, most = 200) {
  const foldedName = name.toLowerCase();
  return store.addLearner({ id, classroomId, name, foldedName, resumeHash: id, joinedAt: 2000 }, most);
}

export function attemptOf(id: string, learnerId: string, change: Partial<NewStoredAttempt> = {}): NewStoredAttempt {
  return {
    id,
    learnerId,
    key: `key-of-attempt-${id}`,
    challenge: "keys-manager",
    files: { "keys-manager.ts": `// attempt ${id}` },
    submittedAt: 5000,
    late: false,
    ...change,
  };
}

export const failed: GradeSummary = {
  outcome: "failed",
  passedTests: 3,
  tests: 8,
  score: 2.5,
  maxScore: 8,
  seed: 7,
  suite: "keys-manager@abc",
  reason: { id: "misconception:order", message: "The order matters.", function: "setAll" },
  gradeGzip: Uint8Array.of(31, 139, 0, 255),
};

export const passed: GradeSummary = { ...failed, outcome: "passed", passedTests: 8, score: 8, reason: null };

/** What the board of the classroom `c` has since a version. */
export async function readBoard(store: ClassroomStore, since: number) {
  const change = await store.readBoard("c", since, 9000);
  assert.ok(change);
  return change;
}
