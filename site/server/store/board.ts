import type { BoardChange, Classroom, Learner } from "../../wire/board.ts";
import type { ClassroomStore, StoredLearner } from "../classroom/store.ts";
import { toCell } from "./cells.ts";
import { toClassroom } from "./classrooms.ts";
import { toLearner } from "./learners.ts";
import type { Database, Row } from "./tables.ts";

/** In one transaction: a board never shows half of a change. */
export function readBoard(
  db: Database,
  classroomId: string,
  since: number,
  now: number,
): Promise<BoardChange | undefined> {
  return db.transaction().execute(async (transaction) => {
    const row = await transaction.selectFrom("classrooms").selectAll().where("id", "=", classroomId).executeTakeFirst();
    if (row === undefined) return undefined;
    const whole = since <= 0 || since < row.known_since || since > row.version;
    const after = whole ? -1 : since;
    const head = { version: row.version, now, whole, ...(row.own_version > after && { classroom: shown(row) }) };
    if (after === row.version) return { ...head, learners: [], cells: [], erased: [] };
    return {
      ...head,
      learners: await readLearners(transaction, classroomId, after),
      cells: await readCells(transaction, classroomId, after),
      erased: whole ? [] : await readErased(transaction, classroomId, after),
    };
  });
}

type Passed = Awaited<ReturnType<ClassroomStore["countPassed"]>>;

export function countPassed(db: Database, classroomId: string): Promise<Passed> {
  return db.transaction().execute(async (transaction) => {
    const { learners } = await transaction
      .selectFrom("learners")
      .select(({ fn }) => fn.countAll<number>().as("learners"))
      .where("classroom_id", "=", classroomId)
      .executeTakeFirstOrThrow();
    const rows = await transaction
      .selectFrom("cells")
      .select(["challenge", ({ fn }) => fn.countAll<number>().as("passed")])
      .where("classroom_id", "=", classroomId)
      .where("passed_at", "is not", null)
      .groupBy("challenge")
      .execute();
    return { learners, passed: Object.fromEntries(rows.map(({ challenge, passed }) => [challenge, passed])) };
  });
}

async function readLearners(db: Database, classroomId: string, after: number): Promise<Learner[]> {
  const rows = await db
    .selectFrom("learners")
    .selectAll()
    .where("classroom_id", "=", classroomId)
    .where("version", ">", after)
    .orderBy("joined_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => withoutClassroom(toLearner(row)));
}

async function readCells(db: Database, classroomId: string, after: number) {
  const rows = await db
    .selectFrom("cells")
    .selectAll()
    .where("classroom_id", "=", classroomId)
    .where("version", ">", after)
    .orderBy("version")
    .execute();
  return rows.map(toCell);
}

async function readErased(db: Database, classroomId: string, after: number): Promise<string[]> {
  const rows = await db
    .selectFrom("erased_learners")
    .select("learner_id")
    .where("classroom_id", "=", classroomId)
    .where("version", ">", after)
    .orderBy("version")
    .execute();
  return rows.map(({ learner_id }) => learner_id);
}

/** Without what only the server knows. */
function shown(row: Row<"classrooms">): Classroom {
  const { id, joinCode, settings, createdAt, closedAt } = toClassroom(row);
  return { id, joinCode, settings, createdAt, closedAt };
}

function withoutClassroom({ id, name, joinedAt, here, handAt }: StoredLearner): Learner {
  return { id, name, joinedAt, here, handAt };
}
