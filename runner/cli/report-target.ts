import { open, rename, rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type Io, UsageError } from "./io.ts";
import { writeText } from "./output.ts";

/** Where a report goes. */
export interface ReportTarget {
  readonly write: (text: string) => Promise<void>;
  /** The report is complete. */
  readonly close: () => Promise<void>;
  /** The report will not be completed. */
  readonly abandon: () => Promise<void>;
  readonly isTerminal: boolean;
}

/** Standard output as it is. */
export function standardOutput({ stdout }: Io): ReportTarget {
  return {
    write: (text) => writeText(stdout, text),
    close: async () => {},
    abandon: async () => {},
    isTerminal: stdout.isTTY === true,
  };
}

/**
 * A file that takes its name once the report is complete, so that nobody finds half of one.
 * @param output as on the command line
 * @throws UsageError
 */
export async function openReportFile(output: string, { cwd }: Io): Promise<ReportTarget> {
  const path = resolve(cwd, output);
  const existing = await stat(path).catch(() => undefined);
  // A device or a pipe is written to as it is; nothing could take its place.
  const inPlace = existing !== undefined && !existing.isFile();
  const temporary = inPlace ? path : `${path}.${process.pid}.tmp`;
  const file = await open(temporary, "w").catch((error: NodeJS.ErrnoException) => {
    throw unwritable(error, output);
  });
  return {
    write: async (text) => {
      await file.writeFile(text);
    },
    close: async () => {
      await file.close();
      if (!inPlace) await rename(temporary, path);
    },
    abandon: async () => {
      await file.close();
      if (!inPlace) await rm(temporary, { force: true });
    },
    isTerminal: false,
  };
}

/** Why a file cannot be written, for whoever named it. */
export function unwritable({ code }: NodeJS.ErrnoException, output: string): UsageError {
  return new UsageError(`--output "${output}" cannot be written: ${explain(code, output)}.`);
}

function explain(code: string | undefined, output: string): string {
  if (code === "ENOENT" || code === "ENOTDIR")
    return `there is no folder "${dirname(output)}"; make it, or name another file`;
  if (code === "EISDIR") return "it is a folder; name a file";
  return `the system says ${code}; name another file`;
}
