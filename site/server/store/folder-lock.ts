import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** SQLite's code for a file that somebody else has locked. */
const BUSY = 5;

/**
 * Keeps a folder for one process, until it lets go or ends in whatever way: the system holds the lock, not the file.
 * @returns what lets go of it @throws an error that names the folder, where another process has it
 */
export function lockFolder(folder: string): () => void {
  const database = new DatabaseSync(join(folder, "lock"), { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (!(error instanceof Error && "errcode" in error && error.errcode === BUSY)) throw error;
    throw new Error(`Another server is using the folder ${folder}: stop that one first, or name another folder.`);
  }
  return () => {
    if (database.isOpen) database.close();
  };
}
