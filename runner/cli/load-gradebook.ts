import { resolve } from "node:path";
import { decodeSource } from "../node/decode-source.ts";
import { readAtMost } from "../node/read-at-most.ts";
import { createCanvasPrinter } from "../report/canvas.ts";
import { parseCanvasRoster } from "../report/canvas-roster.ts";
import { CsvFormatError } from "../report/csv-format.ts";
import type { GradebookPrinter } from "../report/gradebook.ts";
import { createMoodlePrinter } from "../report/moodle.ts";
import { parseMoodleRoster } from "../report/moodle-roster.ts";
import { csvFormat } from "./csv-library.ts";
import { type Io, isSystemError, UsageError } from "./io.ts";
import type { ReportContext } from "./report-context.ts";

/** A course of 100,000 with a hundred assignments has less. */
const MAX_ROSTER_BYTES = 64 * 1024 * 1024;

/** The printer of a gradebook, with the teacher's roster where one is named. @throws UsageError */
export async function loadGradebook(
  format: "canvas" | "moodle",
  { parsed, challenge, io }: ReportContext,
): Promise<GradebookPrinter> {
  const options = { csv: csvFormat, assignment: parsed.assignment ?? challenge.title };
  const text = parsed.roster === undefined ? undefined : await readRoster(parsed.roster, io);
  try {
    return format === "canvas"
      ? createCanvasPrinter({ ...options, roster: text === undefined ? text : parseCanvasRoster(text, csvFormat) })
      : createMoodlePrinter({ ...options, roster: text === undefined ? text : parseMoodleRoster(text, csvFormat) });
  } catch (error) {
    if (error instanceof CsvFormatError) throw new UsageError(`--roster "${parsed.roster}" ${error.message}`);
    throw error;
  }
}

async function readRoster(roster: string, { cwd }: Io): Promise<string> {
  const path = resolve(cwd, roster);
  try {
    const bytes = await readAtMost(path, MAX_ROSTER_BYTES);
    if ("unreadBytes" in bytes) throw new UsageError(`--roster "${roster}" has more than 64 MiB: name the roster.`);
    return decodeSource(bytes);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError(`--roster "${roster}" cannot be read (${error.code}): check the path.`);
  }
}
