import { appendFile } from "node:fs/promises";
import { relative } from "node:path";
import { createJsonPrinter, createLinesPrinter } from "../report/json-report.ts";
import type { ReportPrinter } from "../report/report-printer.ts";
import { createTextPrinter } from "../report/text-report.ts";
import type { GradeArguments } from "./grade-arguments.ts";
import { combineReports, createReport, type Report } from "./grade-report.ts";
import { type Io, UsageError } from "./io.ts";
import type { ReportContext } from "./report-context.ts";
import { chooseLook } from "./text-look.ts";

/** A report that is ready to be written. */
export interface LoadedReport {
  readonly open: (write: (text: string) => Promise<void>) => Report;
  /** Once it is finished: what else its reader should know, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * The report that the command line asks for. Each format is loaded when it is asked for: a short command stays quick.
 * @throws UsageError where the format cannot be written here, or the roster cannot be read
 */
export async function loadReport(context: ReportContext): Promise<LoadedReport> {
  const { format } = context.parsed;
  if (format === "github") return { open: await loadGithubReport(context), notes: [] };
  if (format === "canvas" || format === "moodle") {
    const { loadGradebook } = await import("./load-gradebook.ts");
    const printer = await loadGradebook(format, context);
    return { open: (write) => createReport(printer, write), notes: printer.notes };
  }
  const printer = await loadPrinter(format, context);
  return { open: (write) => createReport(printer, write), notes: [] };
}

type PlainFormat = Exclude<GradeArguments["format"], "github" | "canvas" | "moodle">;

async function loadPrinter(format: PlainFormat, context: ReportContext): Promise<ReportPrinter> {
  switch (format) {
    case "text":
      return textPrinter(context);
    case "json":
      return createJsonPrinter();
    case "jsonl":
      return createLinesPrinter();
    case "junit":
      return (await import("../report/junit.ts")).createJunitPrinter();
    case "tap":
      return (await import("../report/tap.ts")).createTapPrinter();
    case "csv": {
      const [{ createCsvPrinter }, { csvFormat }] = [
        await import("../report/csv.ts"),
        await import("./csv-library.ts"),
      ];
      return createCsvPrinter({ csv: csvFormat });
    }
    case "gradescope":
    case "classroom50":
      return (await import("./load-platform.ts")).loadPlatformPrinter(format, context);
  }
}

function textPrinter({ isTerminal, count, io }: ReportContext): ReportPrinter {
  return createTextPrinter({ ...chooseLook(isTerminal, io), isSingle: count === 1 });
}

/** Annotations where GitHub looks for them, and in the files that it names the table and what later steps may read. */
async function loadGithubReport({ challenge, count, io }: ReportContext): Promise<LoadedReport["open"]> {
  const [{ createGithubAnnotations }, { createGithubSummary }, { createStepOutputs }] = await Promise.all([
    import("../report/github-annotations.ts"),
    import("../report/github-summary.ts"),
    import("../report/step-outputs.ts"),
  ]);
  const workspace = io.env["GITHUB_WORKSPACE"];
  const folder = workspace ? relative(workspace, io.cwd) : undefined;
  const annotations = createGithubAnnotations({ file: challenge.file, folder });
  const beside = [
    ...reportToFile("GITHUB_STEP_SUMMARY", createGithubSummary({ isSingle: count === 1 }), io),
    ...reportToFile("GITHUB_OUTPUT", createStepOutputs(), io),
  ];
  return (write) => combineReports([createReport(annotations, write), ...beside]);
}

/** A report that is added to the file that a variable of the environment names, if it does. */
function reportToFile(variable: string, printer: ReportPrinter, { env }: Io): readonly Report[] {
  const path = env[variable];
  if (!path) return [];
  const append = (text: string) =>
    appendFile(path, text).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`${variable} names "${path}", which cannot be written (${error.code}).`);
    });
  return [createReport(printer, append)];
}
