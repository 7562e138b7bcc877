import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { listTaken, migrate, migrations } from "./migrations.ts";
import { copyDatabase, sqliteTypes } from "./sqlite-file.ts";
import type { Database } from "./tables.ts";

/**
 * Brings a folder's database to this version's schema. What an earlier version wrote is copied first, and stays beside
 * it as `classrooms-before-<first step>.sqlite`.
 * @throws a sentence that names the folder, where a later version wrote it or a step fails; nothing is changed then
 */
export async function upgrade(folder: string, database: DatabaseSync, db: Database, steps = migrations): Promise<void> {
  const taken = await listTaken(db);
  refuseLater(taken, `The folder ${folder}`, steps);
  const next = Object.keys(steps).find((name) => !taken.includes(name));
  if (next === undefined) return;
  const copy = join(folder, `classrooms-before-${next}.sqlite`);
  if (taken.length > 0) await copyDatabase(database, copy);
  try {
    await migrate(db, sqliteTypes, steps);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The classrooms in ${folder} could not be brought to this version, and are as they were: ${reason}`,
      {
        cause: error,
      },
    );
  }
}

/** @throws a sentence that names the folder, where its database does not have this version's schema */
export async function refuseOther(folder: string, db: Database): Promise<void> {
  const taken = await listTaken(db);
  refuseLater(taken, `The folder ${folder}`);
  if (Object.keys(migrations).every((name) => taken.includes(name))) return;
  throw new Error(
    `The folder ${folder} was written by an earlier version of Cosigner: start this one's server with it.`,
  );
}

/** @throws a sentence about `what`, where a database took a step that this version does not know */
export function refuseLater(taken: readonly string[], what: string, steps = migrations): void {
  const unknown = taken.find((name) => steps[name] === undefined);
  if (unknown === undefined) return;
  throw new Error(`${what} was written by a later version of Cosigner (${unknown}): use that version, or a later one.`);
}
