import type { BoardChange } from "../../wire/board.ts";
import type { ClassroomStore, StoredClassroom } from "../classroom/store.ts";
import type { ExportRow, ExportRows } from "./export-row.ts";

/** A row a learner, those too who began nothing, and a column a challenge with the best score of it. */
export async function listGradebookRows(
  store: ClassroomStore,
  classrooms: readonly StoredClassroom[],
): Promise<ExportRows> {
  const boards: [StoredClassroom, BoardChange][] = [];
  for (const classroom of classrooms) {
    const board = await store.readBoard(classroom.id, 0, 0);
    if (board) boards.push([classroom, board]);
  }
  const challenges = [...new Set(boards.flatMap(listChallenges))];
  return { columns: ["classroom", "learner_id", "learner", ...challenges, "total"], rows: toRows(boards, challenges) };
}

/** Those that the plan offers, and those that somebody worked on while it did. */
function listChallenges([{ settings }, { cells }]: [StoredClassroom, BoardChange]): readonly string[] {
  const planned = settings.plan.map(({ challenge }) => challenge).filter((id) => id !== null);
  return [...planned, ...cells.map(({ challenge }) => challenge)];
}

async function* toRows(
  boards: readonly [StoredClassroom, BoardChange][],
  challenges: readonly string[],
): AsyncIterable<ExportRow> {
  for (const [{ settings }, { learners, cells }] of boards) {
    for (const { id, name } of learners) {
      const own = new Map(
        cells.filter(({ learnerId }) => learnerId === id).map((cell) => [cell.challenge, cell.score]),
      );
      yield {
        classroom: settings.title,
        learner_id: id,
        learner: name,
        // What was never tried is empty, and no 0.
        ...Object.fromEntries(challenges.map((challenge) => [challenge, own.get(challenge) ?? null])),
        total: [...own.values()].reduce((sum, score) => sum + score, 0),
      };
    }
  }
}
