import { availableParallelism } from "node:os";
import { DEFAULT_SEED } from "../model/grader.ts";
import { DEFAULT_LIMITS, type Limits } from "../model/limits.ts";
import { type ReportFormat, reportFormats } from "./grade-report.ts";
import { UsageError } from "./io.ts";
import { parseCommand, parseWhole } from "./options.ts";

const defaultChallenge = "keys-manager";

export const gradeHelp = `Usage: cosigner grade <path>… [options]

Grades submissions. A path is a file, "-" for standard input, a folder that holds keys_manager.ts (one submission), or
a folder of such files or folders (a batch).

  --challenge ID    which challenge (${defaultChallenge})
  --format FORMAT   ${reportFormats.join(", ")} (text)
  --output FILE     write the report there instead of standard output
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
  readonly jobs: number;
  readonly limits: Pick<Limits, "timeoutMs" | "memoryMb">;
  readonly seed: number;
  readonly exitZero: boolean;
}

const options = {
  challenge: { type: "string" },
  format: { type: "string" },
  output: { type: "string" },
  jobs: { type: "string" },
  "timeout-ms": { type: "string" },
  "memory-mb": { type: "string" },
  seed: { type: "string" },
  "exit-zero": { type: "boolean" },
} as const;

/** @throws UsageError */
export function parseGradeArguments(args: readonly string[]): GradeArguments {
  const { values, positionals } = parseCommand("grade", args, options);
  if (values.output === "") throw new UsageError("--output is empty: name a file.");
  return {
    paths: positionals,
    challenge: values.challenge ?? defaultChallenge,
    format: parseFormat(values.format ?? "text"),
    output: values.output,
    jobs: parseWhole("--jobs", values.jobs, 1, 256) ?? availableParallelism(),
    limits: {
      timeoutMs: parseWhole("--timeout-ms", values["timeout-ms"], 1, 600_000) ?? DEFAULT_LIMITS.timeoutMs,
      // QuickJS starts with 16 MiB; WebAssembly addresses 4 GiB.
      memoryMb: parseWhole("--memory-mb", values["memory-mb"], 16, 4096) ?? DEFAULT_LIMITS.memoryMb,
    },
    seed: parseWhole("--seed", values.seed, 0, 2 ** 32 - 1) ?? DEFAULT_SEED,
    exitZero: values["exit-zero"] ?? false,
  };
}

function parseFormat(text: string): ReportFormat {
  const format = reportFormats.find((one) => one === text);
  if (format) return format;
  throw new UsageError(
    `--format is "${text}", which this version does not write: choose from ${reportFormats.join(", ")}.`,
  );
}
