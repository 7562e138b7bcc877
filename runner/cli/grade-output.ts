import { rm, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { GradeArguments } from "./grade-arguments.ts";
import { type Io, UsageError } from "./io.ts";
import { Journal } from "./journal.ts";
import { openReportFile, type ReportTarget, standardOutput, unwritable } from "./report-target.ts";

/**
 * Where the grades of a run go. With an output file each grade is put down in a journal first, which outlives a broken
 * run: JSON lines are their own journal, every other format has one beside it until the report is complete.
 */
export interface GradeOutput {
  /** Where the report goes; closing it closes the journal too. */
  readonly target: ReportTarget;
  readonly journal: Journal | undefined;
  /** Where the journal is, as one would name it. */
  readonly kept: string | undefined;
}

/** @throws UsageError where the file cannot be written */
export async function openGradeOutput(
  { output, format, resume }: Pick<GradeArguments, "output" | "format" | "resume">,
  io: Io,
): Promise<GradeOutput> {
  if (output === undefined) return { target: standardOutput(io), journal: undefined, kept: undefined };
  const existing = await stat(resolve(io.cwd, output)).catch(() => undefined);
  if (existing !== undefined && !existing.isFile()) {
    if (resume) throw new UsageError(`--output "${output}" is no file, so --resume cannot go on with it: name a file.`);
    return { target: await openReportFile(output, io), journal: undefined, kept: undefined };
  }
  const kept = format === "jsonl" ? output : `${output}.unfinished`;
  const path = resolve(io.cwd, kept);
  const journal = await Journal.open(path).catch((error: NodeJS.ErrnoException) => {
    throw unwritable(error, output);
  });
  if (format === "jsonl") return { target: journalOnly(journal), journal, kept };
  return { target: withJournal(await openReportFile(output, io), journal, path), journal, kept };
}

/** The report is the journal; what a printer says is in it already. */
function journalOnly(journal: Journal): ReportTarget {
  return {
    write: async () => {},
    close: () => journal.close(),
    abandon: () => journal.abandon(),
    isTerminal: false,
  };
}

function withJournal(target: ReportTarget, journal: Journal, path: string): ReportTarget {
  return {
    ...target,
    close: async () => {
      await journal.close();
      await target.close();
      await rm(path, { force: true });
    },
    abandon: async () => {
      await journal.abandon();
      await target.abandon();
    },
  };
}
