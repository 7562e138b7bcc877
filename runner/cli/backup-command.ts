import { resolve } from "node:path";
import { exitStatus, type Io, UsageError } from "./io.ts";
import { parseCommand } from "./options.ts";
import { DEFAULT_DATA } from "./serve-command.ts";

export const backupHelp = `Usage: cosigner backup FILE [--data FOLDER]

Copies all classrooms of a folder into one file, also while a server is serving them. FILE must not be there yet.

  --data FOLDER   the folder of classrooms; else cosigner-data in this folder

Exit status: 0; 2 usage error, or the copy cannot be made.
`;

export const restoreHelp = `Usage: cosigner restore FILE [--data FOLDER]

Puts a copy that "cosigner backup" made in the place of a folder's classrooms, while no server is serving them. What was
there is kept beside it.

  --data FOLDER   the folder of classrooms; else cosigner-data in this folder

Exit status: 0; 2 usage error, the file is no such copy, or a server has the folder.
`;

export interface BackupTools {
  /** Rejects with one sentence. */
  readonly backupStore: (folder: string, file: string) => Promise<void>;
}

export interface RestoreTools {
  /** Rejects with one sentence. @returns where what was there is kept, if there was anything */
  readonly restoreStore: (file: string, folder: string) => Promise<string | undefined>;
}

/** `cosigner backup`. @throws UsageError */
export async function runBackup(args: readonly string[], io: Io, { backupStore }: BackupTools): Promise<number> {
  const { file, folder } = parseArguments("backup", args, io);
  await backupStore(folder, file).catch(refuse);
  io.stdout.write(`The classrooms of ${folder} are copied to ${file}.\n`);
  return exitStatus.passed;
}

/** `cosigner restore`. @throws UsageError */
export async function runRestore(args: readonly string[], io: Io, { restoreStore }: RestoreTools): Promise<number> {
  const { file, folder } = parseArguments("restore", args, io);
  const kept = await restoreStore(file, folder).catch(refuse);
  io.stdout.write(`The classrooms of ${file} are in ${folder} now.\n`);
  if (kept !== undefined) io.stdout.write(`What was there is kept in ${kept}.\n`);
  return exitStatus.passed;
}

function parseArguments(command: string, args: readonly string[], io: Io) {
  const { values, positionals } = parseCommand(command, args, { data: { type: "string" } });
  const [file, other] = positionals;
  if (file === undefined) throw new UsageError(`Name the file of the copy: cosigner ${command} FILE.`);
  if (other !== undefined) throw new UsageError(`One file is enough: leave out "${other}".`);
  return { file: resolve(io.cwd, file), folder: resolve(io.cwd, values.data ?? DEFAULT_DATA) };
}

function refuse(error: unknown): never {
  throw new UsageError(error instanceof Error ? error.message : String(error));
}
