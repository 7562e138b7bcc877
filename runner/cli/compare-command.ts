import type { Grade } from "../model/grade.ts";
import { type ComparisonSummary, type GradeChange, GradeComparison } from "../report/comparison.ts";
import { printChange, printComparison } from "../report/comparison-text.ts";
import { showJson } from "../report/visible-text.ts";
import { GradeFileError, readFileLines, readGrades } from "./grade-file.ts";
import { exitStatus, type Io, isSystemError, UsageError } from "./io.ts";
import { parseChoice, parseCommand } from "./options.ts";
import { writeText } from "./output.ts";
import { chooseLook } from "./text-look.ts";

export const compareHelp = `Usage: cosigner compare [--format text|json] OLD NEW

Compares two files of grades, written as json or jsonl, for instance before and after a suite was mended: whose grade
changed and how, which tests ended another way, who is new and who is missing. Either file may be "-", standard input.

  --format FORMAT   text, json (text)

Exit status: 0 nothing changed; 1 something did; 2 usage error, or a file that cannot be read.
`;

/** Words a comparison piece by piece. */
interface ComparisonPrinter {
  readonly start: string;
  readonly print: (change: GradeChange, index: number) => string;
  readonly finish: (summary: ComparisonSummary) => string;
}

/** `cosigner compare`. @throws UsageError */
export async function runCompare(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand("compare", args, { format: { type: "string", default: "text" } });
  const [before, after, extra] = positionals;
  if (before === undefined || after === undefined) throw new UsageError("Name two files of grades: the old, the new.");
  if (extra !== undefined) throw new UsageError(`"${extra}" is one file too many: compare reads two.`);
  if (before === "-" && after === "-") throw new UsageError("Standard input (-) is named twice: name it once.");
  const printer = choosePrinter(values.format, io);
  const comparison = new GradeComparison();
  await readEach(before, io, async (grade) => comparison.add(grade));
  await writeText(io.stdout, printer.start);
  let changes = 0;
  const tell = async (change: GradeChange | null) => {
    if (change === null) return;
    await writeText(io.stdout, printer.print(change, changes));
    changes += 1;
  };
  await readEach(after, io, async (grade) => tell(comparison.compare(grade)));
  for (const change of comparison.missing()) await tell(change);
  await writeText(io.stdout, printer.finish(comparison.summary));
  return changes === 0 ? exitStatus.passed : exitStatus.failed;
}

/** Hands on every grade of a file. @throws UsageError where it cannot be read to its end */
async function readEach(path: string, io: Io, take: (grade: Grade) => Promise<void>): Promise<void> {
  const name = path === "-" ? "Standard input" : `"${path}"`;
  let count = 0;
  try {
    for await (const { grade } of readGrades(readFileLines(path, io))) {
      io.signal.throwIfAborted();
      count += 1;
      await take(grade);
    }
  } catch (error) {
    if (error instanceof GradeFileError) throw new UsageError(`${name}, ${error.message}`);
    if (isSystemError(error)) throw new UsageError(`${name} cannot be read (${error.code}): check the path.`);
    throw error;
  }
  if (count === 0) throw new UsageError(`${name} holds no grade: give a report that was written as json or jsonl.`);
}

function choosePrinter(format: string, io: Io): ComparisonPrinter {
  if (parseChoice("--format", format, ["text", "json"]) === "json") return jsonPrinter;
  const look = chooseLook(io.stdout.isTTY === true, io);
  return {
    start: "",
    print: (change) => printChange(change, look),
    finish: (summary) => printComparison(summary, look),
  };
}

/** `{ "schema": 1, "changes": [ … ], "summary": { … } }`, a change a line. */
const jsonPrinter: ComparisonPrinter = {
  start: '{ "schema": 1, "changes": [',
  print: (change, index) => `${index === 0 ? "" : ","}\n${showJson(JSON.stringify(change))}`,
  finish: (summary) => `\n], "summary": ${showJson(JSON.stringify(summary))} }\n`,
};
