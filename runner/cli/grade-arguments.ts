import { availableParallelism } from "node:os";
import { DEFAULT_SEED } from "../model/grader.ts";
import { DEFAULT_LIMITS, type Limits } from "../model/limits.ts";
import { UsageError } from "./io.ts";
import { DEFAULT_CHALLENGE, parseCommand, parseSeed, parseWhole } from "./options.ts";
import { gradebookFormats, type ReportFormat, reportFormats } from "./report-formats.ts";

export const gradeHelp = `Usage: cosigner grade <path>… [options]

Grades submissions. A path is a file, "-" for standard input, a folder that holds keys_manager.ts (one submission), a
folder of such files or folders (a batch), or a .zip of any of these, as Canvas and Moodle export them.

  --challenge ID    which challenge (${DEFAULT_CHALLENGE})
  --format FORMAT   ${reportFormats.slice(0, 6).join(", ")},
                    ${reportFormats.slice(6).join(", ")} (text)
  --output FILE     write the report there instead of standard output
  --resume          go on with the run that left FILE unfinished: its grades are kept, the others are made
  --watch           grade one submission again each time it is saved, until Ctrl+C
  --roster FILE     for canvas and moodle: the gradebook or worksheet that you exported there, to be filled in
  --assignment NAME for canvas and moodle: the column of the grades (the challenge's title)
  --jobs N          submissions graded at a time (one for each core)
  --timeout-ms N    time limit of a submission in milliseconds (${DEFAULT_LIMITS.timeoutMs})
  --memory-mb N     memory limit of a submission in MiB (${DEFAULT_LIMITS.memoryMb})
  --seed N          which derived accounts the suite draws (${DEFAULT_SEED})
  --exit-zero       exit with 0 also where a submission did not pass

Exit status: 0 every submission passed; 1 at least one did not; 2 usage error or nothing to grade; 3 the grader itself
failed.
`;

/** The command line of `cosigner grade`. */
export interface GradeArguments {
  readonly paths: readonly string[];
  readonly challenge: string;
  readonly format: ReportFormat;
  readonly output: string | undefined;
  readonly resume: boolean;
  readonly watch: boolean;
  readonly roster: string | undefined;
  readonly assignment: string | undefined;
  readonly jobs: number;
  readonly limits: Pick<Limits, "timeoutMs" | "memoryMb">;
  readonly seed: number;
  readonly exitZero: boolean;
}

const options = {
  challenge: { type: "string" },
  format: { type: "string" },
  output: { type: "string" },
  resume: { type: "boolean" },
  watch: { type: "boolean" },
  roster: { type: "string" },
  assignment: { type: "string" },
  jobs: { type: "string" },
  "timeout-ms": { type: "string" },
  "memory-mb": { type: "string" },
  seed: { type: "string" },
  "exit-zero": { type: "boolean" },
} as const;

function parseOptions(args: readonly string[]) {
  return parseCommand("grade", args, options);
}

/** @throws UsageError */
export function parseGradeArguments(args: readonly string[]): GradeArguments {
  const { values, positionals } = parseOptions(args);
  const format = parseFormat(values.format ?? "text");
  checkTogether(values, format);
  return {
    paths: positionals,
    challenge: values.challenge ?? DEFAULT_CHALLENGE,
    format,
    output: values.output,
    resume: values.resume ?? false,
    watch: values.watch ?? false,
    roster: values.roster,
    assignment: values.assignment,
    jobs: parseWhole("--jobs", values.jobs, 1, 256) ?? availableParallelism(),
    limits: {
      timeoutMs: parseWhole("--timeout-ms", values["timeout-ms"], 1, 600_000) ?? DEFAULT_LIMITS.timeoutMs,
      // QuickJS starts with 16 MiB; WebAssembly addresses 4 GiB.
      memoryMb: parseWhole("--memory-mb", values["memory-mb"], 16, 4096) ?? DEFAULT_LIMITS.memoryMb,
    },
    seed: parseSeed(values.seed),
    exitZero: values["exit-zero"] ?? false,
  };
}

/** What options mean only together. */
function checkTogether(
  { output, resume, watch, roster, assignment }: ReturnType<typeof parseOptions>["values"],
  format: ReportFormat,
): void {
  if (output === "") throw new UsageError("--output is empty: name a file.");
  if (resume && output === undefined) throw new UsageError("--resume needs --output FILE: name the unfinished file.");
  if (watch && (output !== undefined || format !== "text")) {
    throw new UsageError("--watch shows text as it goes: leave --output and --format away.");
  }
  const forGradebook = roster === undefined ? assignment && "--assignment" : "--roster";
  if (forGradebook && !gradebookFormats.includes(format)) {
    throw new UsageError(
      `${forGradebook} is for --format ${gradebookFormats.join(" or ")}: add that, or leave it away.`,
    );
  }
}

function parseFormat(text: string): ReportFormat {
  const format = reportFormats.find((one) => one === text);
  if (format) return format;
  throw new UsageError(`--format is "${text}", which there is not: choose from ${reportFormats.join(", ")}.`);
}
