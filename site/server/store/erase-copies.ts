import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { eraseClassroom } from "./classrooms.ts";
import { eraseTraces } from "./erase-traces.ts";
import { eraseLearner } from "./learners.ts";
import { openDatabase, openQueries, settle } from "./sqlite-file.ts";

/**
 * Erases a learner or a classroom from the copies that were kept beside the database: erased for good means there too.
 * @throws an error that names a copy that cannot be changed
 */
export async function eraseFromCopies(folder: string, table: "classrooms" | "learners", id: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^classrooms-before-.*[.]sqlite$/.test(name)) continue;
    try {
      await eraseFrom(join(folder, name), table, id);
    } catch (error) {
      throw new Error(
        `What was erased is still in the copy ${join(folder, name)}, which cannot be changed: delete it.`,
        {
          cause: error,
        },
      );
    }
  }
}

async function eraseFrom(path: string, table: "classrooms" | "learners", id: string): Promise<void> {
  const database = openDatabase(path);
  const db = openQueries(database);
  try {
    await eraseTraces(database, db, () => (table === "classrooms" ? eraseClassroom(db, id) : eraseLearner(db, id)));
  } finally {
    await db.destroy();
  }
  settle(path);
}
