import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { ClassroomStore } from "../classroom/store.ts";
import { eraseFromCopies } from "./erase-copies.ts";
import { eraseTraces, finishErasing } from "./erase-traces.ts";
import { lockFolder } from "./folder-lock.ts";
import { makeStore } from "./kysely-store.ts";
import { DATABASE_NAME, openDatabase, openExisting, openQueries } from "./sqlite-file.ts";
import type { Database } from "./tables.ts";
import { refuseOther, upgrade } from "./upgrade.ts";

/** Limits of a store. */
export interface SqliteStoreOptions {
  /** So many pages of 4 KiB the database may have; what needs more is refused as if the disk were full. */
  readonly maxPages?: number;
}

/**
 * Opens the classrooms that are kept in a folder, for this process alone; makes the folder, and what is in it, where
 * there is none.
 * @throws an error that names the folder: where another server has it, or a later version wrote it
 */
export async function openSqliteStore(folder: string, options: SqliteStoreOptions = {}): Promise<ClassroomStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  try {
    const database = openDatabase(join(folder, DATABASE_NAME));
    const db = openQueries(database);
    try {
      await upgrade(folder, database, db);
      await finishErasing(database, db);
      if (options.maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${options.maxPages}`);
      return makeStore(db, await getSecret(db), host(folder, database, db, unlock));
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Opens the classrooms of a folder to read them, while a server may be using it; nothing can be changed through it.
 * @throws an error that names the folder: where there are none, or another version wrote them
 */
export async function openSqliteReader(folder: string): Promise<ClassroomStore> {
  const database = openExisting(folder);
  const db = openQueries(database);
  try {
    await refuseOther(folder, db);
    database.exec("PRAGMA query_only = ON");
    return makeStore(db, await readSecret(db), {
      eraseForGood: (_table, _id, erase) => erase(),
      close: () => db.destroy(),
    });
  } catch (error) {
    database.close();
    throw error;
  }
}

function host(folder: string, database: DatabaseSync, db: Database, unlock: () => void) {
  return {
    async eraseForGood(table: "classrooms" | "learners", id: string, erase: () => Promise<void>) {
      // The copies first: who is still in the database can be erased again, should it end in between.
      await eraseFromCopies(folder, table, id);
      await eraseTraces(database, db, erase);
    },
    async close() {
      // After what is under way.
      if (database.isOpen) await db.connection().execute(() => db.destroy());
      unlock();
    },
  };
}

async function getSecret(db: Database): Promise<Uint8Array> {
  await db
    .insertInto("store")
    .values({ id: 1, secret: randomBytes(32) })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  return readSecret(db);
}

async function readSecret(db: Database): Promise<Uint8Array> {
  const { secret } = await db.selectFrom("store").select("secret").where("id", "=", 1).executeTakeFirstOrThrow();
  return secret;
}
