import { chmodSync, existsSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import type { ColumnTypes } from "./migrations/column-types.ts";
import { NodeSqliteDialect } from "./node-sqlite-dialect.ts";
import type { Database, Tables } from "./tables.ts";

/** What a folder's database is called. */
export const DATABASE_NAME = "classrooms.sqlite";

/** `Cosi`: stands in each file, and says whose it is. */
const APPLICATION_ID = 0x436f7369;

/** SQLite's code for a file that is none of its own. */
const NOT_A_DATABASE = 26;

/** Only copies are made beside the server: nothing that is worth a long wait, which would hold up everybody. */
const BUSY_TIMEOUT_MS = 100;

/** How SQLite names column types. */
export const sqliteTypes: ColumnTypes = {
  bytes: "blob",
  counted: (column) => column.primaryKey(),
};

/** Opens a database, and makes it where there is none. @throws an error that names it, where it is not Cosigner's */
export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    if (readPragma(database, "page_count") === 0) {
      // Before anything is in it. SQLite gives its logs the same mode.
      chmodSync(path, 0o600);
      database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    }
    checkOurs(database, path);
    database.exec("PRAGMA journal_mode = WAL");
    // With WAL, less than FULL could lose what was acknowledged when the power fails.
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA foreign_keys = ON");
    // What is deleted is written over.
    database.exec("PRAGMA secure_delete = ON");
    return database;
  } catch (error) {
    database.close();
    throw isNotDatabase(error) ? new Error(notOurs(path)) : error;
  }
}

/** Opens the database of a folder. @throws an error that names the folder, where there is none */
export function openExisting(folder: string): DatabaseSync {
  const path = join(folder, DATABASE_NAME);
  if (!existsSync(path)) throw new Error(`There are no classrooms in ${folder}: name the folder of a server's data.`);
  return openDatabase(path);
}

/** The queries' way to a database. Closing it closes the database. */
export function openQueries(database: DatabaseSync): Database {
  return new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) });
}

/** The number that a pragma says. */
export function readPragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

/**
 * Copies a database as it is at one moment, whoever writes to it, into one file that only its owner may read. The copy
 * has its name once it is whole, and takes the place of a file of that name.
 */
export async function copyDatabase(source: DatabaseSync, target: string): Promise<void> {
  const part = `${target}.part`;
  await rm(part, { force: true });
  await writeFile(part, "", { mode: 0o600, flag: "wx" });
  try {
    // In one step: after each, what was written meanwhile would make it begin anew.
    await backup(source, part, { rate: 2 ** 31 - 1 });
    settle(part);
    await rename(part, target);
  } finally {
    await rm(part, { force: true });
  }
}

/** Makes a database that nobody has open one file, without a log beside it. @throws where it is damaged, or not ours */
export function settle(path: string): void {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    checkOurs(database, path);
    const verdict = readPragma(database, "integrity_check");
    if (verdict !== "ok") throw new Error(`The database ${path} is damaged: ${verdict}.`);
    database.exec("PRAGMA journal_mode = DELETE");
  } catch (error) {
    throw isNotDatabase(error) ? new Error(notOurs(path)) : error;
  } finally {
    database.close();
  }
}

function checkOurs(database: DatabaseSync, path: string): void {
  if (readPragma(database, "application_id") !== APPLICATION_ID) throw new Error(notOurs(path));
}

function notOurs(path: string): string {
  return `The file ${path} is not a database of Cosigner's classrooms: name another one.`;
}

function isNotDatabase(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === NOT_A_DATABASE;
}
