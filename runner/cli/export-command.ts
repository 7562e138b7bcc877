import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { exitStatus, type Io, UsageError } from "./io.ts";
import { parseChoice, parseCommand } from "./options.ts";
import { DEFAULT_DATA } from "./serve-command.ts";

export const exportHelp = `Usage: cosigner export [--data FOLDER] [options]

Writes what classrooms hold, also while a server is serving them.

  --data FOLDER       the folder of classrooms; else cosigner-data in this folder
  --classroom CODE    one classroom, by its join code or its id; else all
  --what WHAT         grades: what counts of each learner in each challenge (the default)
                      attempts: every attempt; as JSON lines with its code
                      gradebook: a row a learner, a column a challenge
  --format FORMAT     csv (the default) or jsonl
  --output FILE       where to; else standard output

Exit status: 0; 2 usage error, or there is no such folder or classroom.
`;

const kinds = ["grades", "attempts", "gradebook"] as const;
const formats = ["csv", "jsonl"] as const;

/** What the command needs of its surroundings. */
export interface ExportTools {
  /** What a folder of classrooms holds, a piece at a time. Rejects with one sentence. */
  readonly exportFolder: (options: {
    readonly data: string;
    readonly classroom?: string;
    readonly kind: (typeof kinds)[number];
    readonly format: (typeof formats)[number];
  }) => AsyncIterable<string>;
}

const options = {
  data: { type: "string" },
  "database-url": { type: "string" },
  classroom: { type: "string" },
  what: { type: "string", default: "grades" },
  format: { type: "string", default: "csv" },
  output: { type: "string" },
} as const;

/** `cosigner export`. @throws UsageError */
export async function runExport(args: readonly string[], io: Io, { exportFolder }: ExportTools): Promise<number> {
  const { values, positionals } = parseCommand("export", args, options);
  if (values["database-url"] !== undefined) {
    throw new UsageError("--database-url is for PostgreSQL, which this version does not use yet: leave it out.");
  }
  if (positionals[0] !== undefined) {
    throw new UsageError(`"${positionals[0]}" is not an option of export: see "cosigner export --help".`);
  }
  const pieces = exportFolder({
    data: resolve(io.cwd, values.data ?? DEFAULT_DATA),
    kind: parseChoice("--what", values.what, kinds),
    format: parseChoice("--format", values.format, formats),
    ...(values.classroom !== undefined && { classroom: values.classroom }),
  });
  try {
    if (values.output === undefined) for await (const piece of pieces) io.stdout.write(piece);
    else await writeWhole(resolve(io.cwd, values.output), pieces);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  return exitStatus.passed;
}

/** A file that is there is a whole one. */
async function writeWhole(file: string, pieces: AsyncIterable<string>): Promise<void> {
  const making = `${file}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(making, { flags: "wx", mode: 0o600 }));
    await rename(making, file);
  } catch (error) {
    await rm(making, { force: true });
    throw error;
  }
}
