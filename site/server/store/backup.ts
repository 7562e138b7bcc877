import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { lockFolder } from "./folder-lock.ts";
import { listTaken } from "./migrations.ts";
import { copyDatabase, DATABASE_NAME, openDatabase, openExisting, openQueries, settle } from "./sqlite-file.ts";
import { refuseLater } from "./upgrade.ts";

/** More versions than any classroom makes. */
const VERSION_LEAP = 1_000_000_000;

/**
 * Copies the classrooms of a folder into one file, as they are at one moment, while a server may be running.
 * @throws an error that names what is wrong: no classrooms there, or a file of that name
 */
export async function backupStore(folder: string, file: string): Promise<void> {
  if (existsSync(file)) throw new Error(`The file ${file} exists already: name another one for the backup.`);
  const database = openExisting(folder);
  try {
    await copyDatabase(database, resolve(file));
  } finally {
    database.close();
  }
}

/**
 * Puts the classrooms of a backup into a folder. What was there stays beside it.
 * @returns where that is, if there was anything
 * @throws an error that names what is wrong: a server that uses the folder, a file that is not a whole backup
 */
export async function restoreStore(file: string, folder: string): Promise<string | undefined> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}: name a backup.`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  const restored = join(folder, "classrooms-restored.sqlite");
  try {
    await copyChecked(file, restored);
    const kept = await putAside(folder);
    await rename(restored, join(folder, DATABASE_NAME));
    return kept;
  } finally {
    await rm(restored, { force: true });
    unlock();
  }
}

/** Copies a backup to where it can be changed. */
async function copyChecked(file: string, target: string): Promise<void> {
  const source = new DatabaseSync(file, { readOnly: true });
  try {
    await copyDatabase(source, target);
  } catch (error) {
    throw new Error(`${file} cannot be restored: it is not a whole backup of Cosigner's classrooms.`, { cause: error });
  } finally {
    source.close();
  }
  const db = openQueries(openDatabase(target));
  try {
    refuseLater(await listTaken(db), `The file ${file}`);
    // Boards that know of what came after the backup must not take what comes next for all that is new.
    await db
      .updateTable("classrooms")
      .set((column) => ({
        version: column("version", "+", VERSION_LEAP),
        known_since: column("version", "+", VERSION_LEAP),
      }))
      .execute();
  } finally {
    await db.destroy();
  }
  settle(target);
}

/** Moves a folder's database aside, with what is only in its log. @returns where to; undefined where there is none */
async function putAside(folder: string): Promise<string | undefined> {
  const path = join(folder, DATABASE_NAME);
  if (!existsSync(path)) return undefined;
  const kept = join(folder, `classrooms-before-restore-${new Date().toISOString().replace(/[:.]/g, "-")}.sqlite`);
  try {
    settle(path);
  } catch {
    // It is damaged: that may be why a backup is restored. It is kept as it is, with what is left of its log.
    if (existsSync(`${path}-wal`)) await rename(`${path}-wal`, `${kept}-wal`);
  }
  await rename(path, kept);
  await rm(`${path}-wal`, { force: true });
  await rm(`${path}-shm`, { force: true });
  return kept;
}
