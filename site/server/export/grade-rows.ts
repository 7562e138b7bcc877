import type { ClassroomStore, StoredClassroom } from "../classroom/store.ts";
import type { ExportRow, ExportRows } from "./export-row.ts";
import { printTime } from "./print-time.ts";

const columns = [
  ...["classroom", "learner_id", "learner", "challenge", "score", "max", "passed", "attempts", "first_pass_at"],
  ...["last_active_at", "seed"],
];

/** What counts of each learner in each challenge that they began: the best score. */
export function listGradeRows(store: ClassroomStore, classrooms: readonly StoredClassroom[]): ExportRows {
  return { columns, rows: readRows(store, classrooms) };
}

async function* readRows(store: ClassroomStore, classrooms: readonly StoredClassroom[]): AsyncIterable<ExportRow> {
  for (const { id, settings, seed } of classrooms) {
    const board = await store.readBoard(id, 0, 0);
    const names = new Map(board?.learners.map((learner) => [learner.id, learner.name]));
    for (const cell of board?.cells ?? []) {
      yield {
        classroom: settings.title,
        learner_id: cell.learnerId,
        learner: names.get(cell.learnerId) ?? null,
        challenge: cell.challenge,
        score: cell.score,
        max: cell.maxScore,
        passed: cell.passedAt !== null,
        attempts: cell.attempts,
        first_pass_at: printTime(cell.passedAt),
        last_active_at: printTime(cell.activeAt),
        seed,
      };
    }
  }
}
