import type { Cell, Reason } from "../../wire/board.ts";
import type { Database, NewRow, Row } from "./tables.ts";
import { getNextVersion } from "./versions.ts";

/** Which cell: whose, of which challenge. */
interface CellPlace {
  readonly classroomId: string;
  readonly learnerId: string;
  readonly challenge: string;
}

export async function listCells(db: Database, learnerId: string): Promise<readonly Cell[]> {
  const rows = await db
    .selectFrom("cells")
    .selectAll()
    .where("learner_id", "=", learnerId)
    .orderBy("began_at")
    .orderBy("challenge")
    .execute();
  return rows.map(toCell);
}

/** Changes a cell, or makes it, with a new version, within a transaction. */
export async function changeCell(
  transaction: Database,
  { classroomId, learnerId, challenge }: CellPlace,
  change: (cell: Cell | undefined) => Cell,
): Promise<void> {
  const before = await transaction
    .selectFrom("cells")
    .selectAll()
    .where("learner_id", "=", learnerId)
    .where("challenge", "=", challenge)
    .executeTakeFirst();
  const after = toRow(change(before && toCell(before)), classroomId, await getNextVersion(transaction, classroomId));
  await (before === undefined
    ? transaction.insertInto("cells").values(after)
    : transaction.updateTable("cells").set(after).where("learner_id", "=", learnerId).where("challenge", "=", challenge)
  ).execute();
}

export function toCell(row: Row<"cells">): Cell {
  return {
    learnerId: row.learner_id,
    challenge: row.challenge,
    beganAt: row.began_at,
    activeAt: row.active_at,
    attempts: row.attempts,
    waiting: row.waiting,
    idleAttempts: row.idle_attempts,
    outcome: row.outcome,
    passedTests: row.passed_tests,
    tests: row.tests,
    score: row.score,
    maxScore: row.max_score,
    passedAt: row.passed_at,
    reason: readReason(row.reason),
    reasonAt: row.reason_at,
  };
}

/** The store wrote it itself. */
export function readReason(text: string | null): Reason | null {
  return text === null ? null : JSON.parse(text);
}

export function writeReason(reason: Reason | null): string | null {
  return reason === null ? null : JSON.stringify(reason);
}

function toRow(cell: Cell, classroomId: string, version: number): NewRow<"cells"> {
  return {
    learner_id: cell.learnerId,
    challenge: cell.challenge,
    classroom_id: classroomId,
    version,
    began_at: cell.beganAt,
    active_at: cell.activeAt,
    attempts: cell.attempts,
    waiting: cell.waiting,
    idle_attempts: cell.idleAttempts,
    outcome: cell.outcome,
    passed_tests: cell.passedTests,
    tests: cell.tests,
    score: cell.score,
    max_score: cell.maxScore,
    passed_at: cell.passedAt,
    reason: writeReason(cell.reason),
    reason_at: cell.reasonAt,
  };
}
