import type { ClassroomStore, ExportedAttempt, StoredClassroom } from "../classroom/store.ts";
import type { ExportRow, ExportRows } from "./export-row.ts";
import { printTime } from "./print-time.ts";

const columns = [
  ...["classroom", "attempt_id", "learner_id", "learner", "challenge", "submitted_at", "graded_at", "late", "outcome"],
  ...["score", "max", "passed_tests", "tests", "reason", "seed", "suite"],
];

/** Every attempt, in the order in which they came; the code is in JSON lines alone. */
export function listAttemptRows(store: ClassroomStore, classrooms: readonly StoredClassroom[]): ExportRows {
  return { columns, rows: readRows(store, classrooms) };
}

async function* readRows(store: ClassroomStore, classrooms: readonly StoredClassroom[]): AsyncIterable<ExportRow> {
  for (const { id, settings } of classrooms) {
    for await (const attempt of store.exportAttempts(id)) yield toRow(attempt, settings.title);
  }
}

function toRow(attempt: ExportedAttempt, classroom: string): ExportRow {
  const graded = attempt.gradedAt !== null;
  return {
    classroom,
    attempt_id: attempt.id,
    learner_id: attempt.learnerId,
    learner: attempt.learner,
    challenge: attempt.challenge,
    submitted_at: printTime(attempt.submittedAt),
    graded_at: printTime(attempt.gradedAt),
    late: attempt.late,
    outcome: attempt.outcome,
    score: graded ? attempt.score : null,
    max: graded ? attempt.maxScore : null,
    passed_tests: graded ? attempt.passedTests : null,
    tests: graded ? attempt.tests : null,
    reason: attempt.reason?.id ?? null,
    seed: attempt.seed,
    suite: attempt.suite,
    files: JSON.stringify(attempt.files),
  };
}
