import type { ClassSettings } from "../../wire/settings.ts";
import type { StoredClassroom } from "../classroom/store.ts";
import type { Database, Row } from "./tables.ts";

const DAY_MS = 86_400_000;

export async function addClassroom(db: Database, classroom: StoredClassroom): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("classrooms")
    .values({
      id: classroom.id,
      join_code: classroom.joinCode,
      settings: JSON.stringify(classroom.settings),
      created_at: classroom.createdAt,
      closed_at: classroom.closedAt,
      used_at: classroom.createdAt,
      version: classroom.version,
      own_version: classroom.version,
      known_since: 0,
      seed: classroom.seed,
      teacher_key_id: classroom.teacherKeyId,
      teacher_key_hash: classroom.teacherKeyHash,
    })
    .onConflict((conflict) => conflict.column("join_code").where("closed_at", "is", null).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findClassroom(db: Database, id: string): Promise<StoredClassroom | undefined> {
  return toClassroom(await db.selectFrom("classrooms").selectAll().where("id", "=", id).executeTakeFirst());
}

export async function findClassroomByJoinCode(db: Database, joinCode: string): Promise<StoredClassroom | undefined> {
  const query = db.selectFrom("classrooms").selectAll().where("join_code", "=", joinCode);
  return toClassroom(await query.where("closed_at", "is", null).executeTakeFirst());
}

export async function findClassroomByTeacherKeyId(db: Database, keyId: string): Promise<StoredClassroom | undefined> {
  return toClassroom(
    await db.selectFrom("classrooms").selectAll().where("teacher_key_id", "=", keyId).executeTakeFirst(),
  );
}

export async function listClassrooms(db: Database): Promise<readonly StoredClassroom[]> {
  const rows = await db.selectFrom("classrooms").selectAll().orderBy("created_at").orderBy("id").execute();
  return rows.map((row) => toClassroom(row));
}

export async function saveSettings(db: Database, classroomId: string, settings: ClassSettings): Promise<void> {
  await db
    .updateTable("classrooms")
    .set((column) => ({
      settings: JSON.stringify(settings),
      version: column("version", "+", 1),
      own_version: column("version", "+", 1),
    }))
    .where("id", "=", classroomId)
    .execute();
}

export async function closeClassroom(db: Database, classroomId: string, closedAt: number): Promise<void> {
  await db
    .updateTable("classrooms")
    .set((column) => ({
      closed_at: closedAt,
      version: column("version", "+", 1),
      own_version: column("version", "+", 1),
    }))
    .where("id", "=", classroomId)
    .where("closed_at", "is", null)
    .execute();
}

export async function eraseClassroom(db: Database, classroomId: string): Promise<void> {
  await db.deleteFrom("classrooms").where("id", "=", classroomId).execute();
}

export async function noteUse(db: Database, classroomId: string, at: number): Promise<void> {
  await db
    .updateTable("classrooms")
    .set({ used_at: at })
    .where("id", "=", classroomId)
    .where("used_at", "<", at)
    .execute();
}

export async function listUnused(db: Database, now: number): Promise<readonly string[]> {
  const rows = await db.selectFrom("classrooms").select(["id", "settings", "closed_at", "used_at"]).execute();
  return rows
    .filter(({ settings, closed_at, used_at }) => {
      return (closed_at ?? used_at) + readSettings(settings).retentionDays * DAY_MS <= now;
    })
    .map(({ id }) => id);
}

export function toClassroom(row: Row<"classrooms">): StoredClassroom;
export function toClassroom(row: Row<"classrooms"> | undefined): StoredClassroom | undefined;
export function toClassroom(row: Row<"classrooms"> | undefined): StoredClassroom | undefined {
  return (
    row && {
      id: row.id,
      joinCode: row.join_code,
      settings: readSettings(row.settings),
      createdAt: row.created_at,
      closedAt: row.closed_at,
      version: row.version,
      seed: row.seed,
      teacherKeyId: row.teacher_key_id,
      teacherKeyHash: row.teacher_key_hash,
    }
  );
}

/** The store wrote them itself, from settings that were checked. */
function readSettings(text: string): ClassSettings {
  return JSON.parse(text);
}
