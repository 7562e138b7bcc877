import type { Database } from "./tables.ts";

/**
 * Makes a classroom's version one more: the first thing that a change of what its boards show does.
 * @returns the new version; undefined where there is no such classroom
 */
export async function nextVersion(db: Database, classroomId: string): Promise<number | undefined> {
  const row = await db
    .updateTable("classrooms")
    .set((column) => ({ version: column("version", "+", 1) }))
    .where("id", "=", classroomId)
    .returning("version")
    .executeTakeFirst();
  return row?.version;
}

/** The same for a classroom that somebody is in. */
export async function getNextVersion(db: Database, classroomId: string): Promise<number> {
  const version = await nextVersion(db, classroomId);
  if (version === undefined) throw new Error(`There is no classroom with the id ${classroomId}.`);
  return version;
}
