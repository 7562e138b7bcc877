import type { Attempt, AttemptCode } from "../../wire/attempts.ts";
import { beginCell, withAttempt, withGrade } from "../classroom/cell-progress.ts";
import type {
  AddedAttempt,
  ClassroomStore,
  ExportedAttempt,
  GradeSummary,
  NewStoredAttempt,
  WaitingAttempt,
} from "../classroom/store.ts";
import { changeCell, readReason, writeReason } from "./cells.ts";
import type { Database, Row } from "./tables.ts";

/** So many attempts are read at once for an export. */
const PAGE = 100;

/** What an attempt is without its code and its grade. */
const columns = [
  "attempts.id",
  "attempts.challenge",
  "attempts.submitted_at",
  "attempts.late",
  "attempts.graded_at",
  "attempts.outcome",
  "attempts.passed_tests",
  "attempts.tests",
  "attempts.score",
  "attempts.max_score",
] as const;

export async function noteActivity(db: Database, learnerId: string, challenge: string, at: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const classroomId = await findClassroomId(transaction, learnerId);
    if (classroomId === undefined) return;
    await changeCell(transaction, { classroomId, learnerId, challenge }, (cell) =>
      cell === undefined ? beginCell(learnerId, challenge, at) : { ...cell, activeAt: Math.max(cell.activeAt, at) },
    );
  });
}

export function addAttempt(db: Database, attempt: NewStoredAttempt): Promise<AddedAttempt> {
  return db.transaction().execute(async (transaction): Promise<AddedAttempt> => {
    const { learnerId, challenge, submittedAt } = attempt;
    const classroomId = await findClassroomId(transaction, learnerId);
    if (classroomId === undefined) return { kind: "no-learner" };
    if (!(await insertAttempt(transaction, attempt, classroomId))) {
      return { kind: "known", attempt: await getAttemptByKey(transaction, learnerId, attempt.key) };
    }
    await changeCell(transaction, { classroomId, learnerId, challenge }, (cell) =>
      withAttempt(cell ?? beginCell(learnerId, challenge, submittedAt), submittedAt),
    );
    return { kind: "added" };
  });
}

export async function listWaiting(db: Database): Promise<readonly WaitingAttempt[]> {
  const rows = await db
    .selectFrom("attempts")
    .innerJoin("classrooms", "classrooms.id", "attempts.classroom_id")
    .select([...columns, "attempts.learner_id", "attempts.classroom_id", "attempts.files", "classrooms.seed"])
    .where("attempts.graded_at", "is", null)
    .orderBy("attempts.number")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    learnerId: row.learner_id,
    classroomId: row.classroom_id,
    challenge: row.challenge,
    files: JSON.parse(row.files),
    submittedAt: row.submitted_at,
    seed: row.seed,
  }));
}

export function addGrade(db: Database, attemptId: string, grade: GradeSummary, gradedAt: number): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const attempt = await transaction
      .updateTable("attempts")
      .set({
        graded_at: gradedAt,
        outcome: grade.outcome,
        passed_tests: grade.passedTests,
        tests: grade.tests,
        score: grade.score,
        max_score: grade.maxScore,
        seed: grade.seed,
        suite: grade.suite,
        reason: writeReason(grade.reason),
        grade: grade.gradeGzip,
      })
      .where("id", "=", attemptId)
      .where("graded_at", "is", null)
      .returning(["classroom_id", "learner_id", "challenge", "submitted_at", "late"])
      .executeTakeFirst();
    if (attempt === undefined) return false;
    const { classroom_id: classroomId, learner_id: learnerId, challenge, submitted_at: submittedAt, late } = attempt;
    await changeCell(transaction, { classroomId, learnerId, challenge }, (cell) =>
      withGrade(cell ?? beginCell(learnerId, challenge, submittedAt), grade, submittedAt, late === 0),
    );
    return true;
  });
}

type FoundAttempt = Awaited<ReturnType<ClassroomStore["findAttempt"]>>;

export async function findAttempt(db: Database, id: string): Promise<FoundAttempt> {
  const row = await db
    .selectFrom("attempts")
    .select([...columns, "learner_id", "classroom_id", "files"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { ...toAttemptCode(row), learnerId: row.learner_id, classroomId: row.classroom_id };
}

export async function findAttemptByKey(db: Database, learnerId: string, key: string): Promise<Attempt | undefined> {
  const query = db.selectFrom("attempts").select(columns).where("learner_id", "=", learnerId).where("key", "=", key);
  const row = await query.executeTakeFirst();
  return row && toAttempt(row);
}

export async function listAttempts(db: Database, learnerId: string, challenge?: string): Promise<readonly Attempt[]> {
  let query = db.selectFrom("attempts").select(columns).where("learner_id", "=", learnerId);
  if (challenge !== undefined) query = query.where("challenge", "=", challenge);
  const rows = await query.orderBy("number", "desc").execute();
  return rows.map(toAttempt);
}

export async function readGrade(db: Database, attemptId: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom("attempts").select("grade").where("id", "=", attemptId).executeTakeFirst();
  return row?.grade ?? undefined;
}

export async function* exportAttempts(db: Database, classroomId?: string): AsyncGenerator<ExportedAttempt> {
  let after = 0;
  for (;;) {
    const rows = await readPage(db, after, classroomId);
    for (const row of rows) {
      yield {
        ...toAttemptCode(row),
        classroomId: row.classroom_id,
        learnerId: row.learner_id,
        learner: row.name,
        seed: row.seed,
        suite: row.suite,
        reason: readReason(row.reason),
      };
      after = row.number;
    }
    if (rows.length < PAGE) return;
  }
}

function readPage(db: Database, after: number, classroomId: string | undefined) {
  let query = db
    .selectFrom("attempts")
    .innerJoin("learners", "learners.id", "attempts.learner_id")
    .select([
      ...columns,
      "attempts.number",
      "attempts.classroom_id",
      "attempts.learner_id",
      "attempts.seed",
      "attempts.suite",
      "attempts.reason",
      "attempts.files",
      "learners.name",
    ])
    .where("attempts.number", ">", after);
  if (classroomId !== undefined) query = query.where("attempts.classroom_id", "=", classroomId);
  return query.orderBy("attempts.number").limit(PAGE).execute();
}

async function findClassroomId(db: Database, learnerId: string): Promise<string | undefined> {
  const row = await db.selectFrom("learners").select("classroom_id").where("id", "=", learnerId).executeTakeFirst();
  return row?.classroom_id;
}

/** @returns false where the learner's page sent the key before */
async function insertAttempt(db: Database, attempt: NewStoredAttempt, classroomId: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("attempts")
    .values({
      id: attempt.id,
      learner_id: attempt.learnerId,
      classroom_id: classroomId,
      key: attempt.key,
      challenge: attempt.challenge,
      submitted_at: attempt.submittedAt,
      late: attempt.late ? 1 : 0,
      passed_tests: 0,
      tests: 0,
      score: 0,
      max_score: 0,
      files: JSON.stringify(attempt.files),
    })
    .onConflict((conflict) => conflict.columns(["learner_id", "key"]).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

async function getAttemptByKey(db: Database, learnerId: string, key: string): Promise<Attempt> {
  const attempt = await findAttemptByKey(db, learnerId, key);
  if (attempt === undefined) throw new Error("an attempt's key is taken by no attempt");
  return attempt;
}

type AttemptRow = Pick<
  Row<"attempts">,
  | "id"
  | "challenge"
  | "submitted_at"
  | "late"
  | "graded_at"
  | "outcome"
  | "passed_tests"
  | "tests"
  | "score"
  | "max_score"
>;

function toAttempt(row: AttemptRow): Attempt {
  return {
    id: row.id,
    challenge: row.challenge,
    submittedAt: row.submitted_at,
    late: row.late === 1,
    gradedAt: row.graded_at,
    outcome: row.outcome,
    passedTests: row.passed_tests,
    tests: row.tests,
    score: row.score,
    maxScore: row.max_score,
  };
}

/** The store wrote the files' JSON itself. */
function toAttemptCode(row: AttemptRow & Pick<Row<"attempts">, "files">): AttemptCode {
  return { ...toAttempt(row), files: JSON.parse(row.files) };
}
