import type { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { orFull } from "./node-sqlite-dialect.ts";
import { readPragma } from "./sqlite-file.ts";
import type { Database } from "./tables.ts";

/** So often, and so far apart in milliseconds, it is tried to empty the log while a copy is being read from it. */
const EMPTY_TRIES = 100;
const EMPTY_PAUSE_MS = 50;

/** Stands in the database's user version from before something is erased until no trace of it is left. */
const TRACES = 1;

/**
 * Erases something from a database, with every trace. `secure_delete` is not enough: SQLite moves rows between pages as
 * tables grow, and what stood at the old place stays there. So the whole database is written anew, which takes it about
 * a third of a second for 100 MB.
 */
export async function eraseTraces(database: DatabaseSync, db: Database, erase: () => Promise<void>): Promise<void> {
  await alone(db, () => database.exec(`PRAGMA user_version = ${TRACES}`));
  await erase();
  await finishErasing(database, db);
}

/** Does what {@link eraseTraces} did not come to, where the process was ended or there was no room. */
export async function finishErasing(database: DatabaseSync, db: Database): Promise<void> {
  if (readPragma(database, "user_version") !== TRACES) return;
  await alone(db, () => database.exec("VACUUM"));
  await emptyLog(database, db);
  await alone(db, () => database.exec("PRAGMA user_version = 0"));
}

/** What was deleted still stands in the log until it is emptied; nobody may be reading from it then. */
async function emptyLog(database: DatabaseSync, db: Database): Promise<void> {
  const statement = database.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
  for (let tries = 0; tries < EMPTY_TRIES; tries += 1) {
    const result = await alone(db, () => statement.get());
    if (result?.["busy"] === 0) return;
    await wait(EMPTY_PAUSE_MS);
  }
  throw new Error("What was erased still stands in the database's log, as a copy is being made: it goes afterwards.");
}

/** Does something between transactions. */
function alone<Result>(db: Database, work: () => Result): Promise<Result> {
  return db.connection().execute(async () => orFull(work));
}
