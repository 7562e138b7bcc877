import type { NewLearner, StoredLearner } from "../classroom/store.ts";
import type { Database, Row } from "./tables.ts";
import { getNextVersion } from "./versions.ts";

export function addLearner(db: Database, learner: NewLearner, most: number): Promise<StoredLearner | undefined> {
  return db.transaction().execute(async (transaction) => {
    const others = await listNames(transaction, learner.classroomId);
    if (others.length >= most) return undefined;
    const row: Row<"learners"> = {
      id: learner.id,
      classroom_id: learner.classroomId,
      ...tellApart(learner.name, learner.foldedName, others),
      resume_hash: learner.resumeHash,
      joined_at: learner.joinedAt,
      here: 0,
      hand_at: null,
      version: await getNextVersion(transaction, learner.classroomId),
    };
    await transaction.insertInto("learners").values(row).execute();
    return toLearner(row);
  });
}

export async function findLearner(db: Database, id: string): Promise<StoredLearner | undefined> {
  return toLearner(await db.selectFrom("learners").selectAll().where("id", "=", id).executeTakeFirst());
}

export async function findLearnerByResumeHash(db: Database, resumeHash: string): Promise<StoredLearner | undefined> {
  return toLearner(
    await db.selectFrom("learners").selectAll().where("resume_hash", "=", resumeHash).executeTakeFirst(),
  );
}

export async function renameLearner(
  db: Database,
  id: string,
  name: string,
  foldedName: string,
): Promise<StoredLearner | undefined> {
  const row = await changeLearner(db, id, async (transaction, { classroom_id }) => {
    const names = await listNames(transaction, classroom_id);
    return tellApart(
      name,
      foldedName,
      names.filter((other) => other.id !== id),
    );
  });
  return toLearner(row);
}

export async function setResumeHash(db: Database, id: string, resumeHash: string): Promise<void> {
  await db.updateTable("learners").set({ resume_hash: resumeHash }).where("id", "=", id).execute();
}

export async function setHand(db: Database, id: string, handAt: number | null): Promise<void> {
  await changeLearner(db, id, (_, row) => (row.hand_at === handAt ? undefined : { hand_at: handAt }));
}

export async function setHere(db: Database, id: string, isHere: boolean): Promise<void> {
  const here = isHere ? 1 : 0;
  await changeLearner(db, id, (_, row) => (row.here === here ? undefined : { here }));
}

export async function clearHere(db: Database): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom("learners")
      .select("classroom_id")
      .distinct()
      .where("here", "=", 1)
      .execute();
    for (const { classroom_id } of rows) {
      await transaction
        .updateTable("learners")
        .set({ here: 0, version: await getNextVersion(transaction, classroom_id) })
        .where("classroom_id", "=", classroom_id)
        .where("here", "=", 1)
        .execute();
    }
  });
}

export async function eraseLearner(db: Database, id: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const erased = await transaction
      .deleteFrom("learners")
      .where("id", "=", id)
      .returning("classroom_id")
      .executeTakeFirst();
    if (erased === undefined) return;
    const { classroom_id } = erased;
    const version = await getNextVersion(transaction, classroom_id);
    await transaction.insertInto("erased_learners").values({ learner_id: id, classroom_id, version }).execute();
    // A message that went to this learner alone is of nobody now.
    await transaction
      .deleteFrom("messages")
      .where("classroom_id", "=", classroom_id)
      .where("to_all", "=", 0)
      .where("version", "not in", (query) =>
        query.selectFrom("recipients").select("recipients.version").where("classroom_id", "=", classroom_id),
      )
      .execute();
  });
}

export function toLearner(row: Row<"learners">): StoredLearner;
export function toLearner(row: Row<"learners"> | undefined): StoredLearner | undefined;
export function toLearner(row: Row<"learners"> | undefined): StoredLearner | undefined {
  return (
    row && {
      id: row.id,
      classroomId: row.classroom_id,
      name: row.name,
      joinedAt: row.joined_at,
      here: row.here === 1,
      handAt: row.hand_at,
    }
  );
}

type Change = Partial<Pick<Row<"learners">, "name" | "folded_name" | "here" | "hand_at">>;

/** Changes what a board shows of a learner, where there is such a learner and something does change. */
function changeLearner(
  db: Database,
  id: string,
  change: (transaction: Database, row: Row<"learners">) => Promise<Change> | Change | undefined,
): Promise<Row<"learners"> | undefined> {
  return db.transaction().execute(async (transaction) => {
    const row = await transaction.selectFrom("learners").selectAll().where("id", "=", id).executeTakeFirst();
    if (row === undefined) return undefined;
    const changed = await change(transaction, row);
    if (changed === undefined) return row;
    const stamped = { ...changed, version: await getNextVersion(transaction, row.classroom_id) };
    await transaction.updateTable("learners").set(stamped).where("id", "=", id).execute();
    return { ...row, ...stamped };
  });
}

type Name = Pick<Row<"learners">, "name" | "folded_name">;

function listNames(db: Database, classroomId: string): Promise<readonly (Name & { readonly id: string })[]> {
  return db
    .selectFrom("learners")
    .select(["id", "name", "folded_name"])
    .where("classroom_id", "=", classroomId)
    .execute();
}

/** Numbers a name where it is shown already, be it that somebody gave it with that number. */
function tellApart(name: string, foldedName: string, others: readonly Name[]): Name {
  const taken = new Set(others.map(({ folded_name }) => folded_name));
  const numbered = (text: string, number: number) => (number === 1 ? text : `${text} (${number})`);
  let number = 1;
  while (taken.has(numbered(foldedName, number))) number += 1;
  return { name: numbered(name, number), folded_name: numbered(foldedName, number) };
}
