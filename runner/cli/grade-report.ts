import type { Grade } from "../model/grade.ts";
import type { Submission } from "../model/submission.ts";
import { printJsonEnd, printJsonLine, printJsonStart } from "../report/json.ts";
import { ansiPaint, type Paint, plainPaint } from "../report/paint.ts";
import { addToSummary, emptySummary, printSummary } from "../report/summary.ts";
import { printGrade, printShortGrade } from "../report/text.ts";
import type { Io } from "./io.ts";
import type { ReportTarget } from "./report-target.ts";

/** The formats that there are. */
export const reportFormats = ["text", "json", "jsonl"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Takes grades in order and writes each as it comes: a report of any length takes no more memory than one grade. */
export interface Report {
  start(): Promise<void>;
  add(grade: Grade, files: Submission["files"]): Promise<void>;
  finish(): Promise<void>;
}

/** @param count how many submissions there will be */
export function createReport(format: ReportFormat, target: ReportTarget, count: number, io: Io): Report {
  switch (format) {
    case "text":
      return textReport(target, count, io);
    case "json":
      return jsonReport(target);
    case "jsonl":
      return linesReport(target);
  }
}

function linesReport({ write }: ReportTarget): Report {
  return { start: async () => {}, add: (grade) => write(`${printJsonLine(grade)}\n`), finish: async () => {} };
}

function jsonReport({ write }: ReportTarget): Report {
  let summary = emptySummary;
  return {
    start: () => write(printJsonStart()),
    add: (grade) => {
      const comma = summary.submissions > 0 ? "," : "";
      summary = addToSummary(summary, grade);
      return write(`${comma}\n${printJsonLine(grade)}`);
    },
    finish: () => write(`\n${printJsonEnd(summary)}\n`),
  };
}

/** One submission is reported in full, each of several in short. */
function textReport({ write, isTerminal }: ReportTarget, count: number, io: Io): Report {
  const paint = choosePaint(isTerminal, io);
  // A terminal that does not know its width says 0.
  const width = (isTerminal && io.stdout.columns) || undefined;
  const print = count > 1 ? printShortGrade : printGrade;
  let summary = emptySummary;
  return {
    start: async () => {},
    add: (grade, files) => {
      summary = addToSummary(summary, grade);
      return write(print(grade, { paint, files, width }));
    },
    finish: async () => {
      if (count > 1) await write(`\n${paint.strong(printSummary(summary))}\n`);
    },
  };
}

/** Colour only on a terminal, or where FORCE_COLOR asks for it; NO_COLOR, set to anything, takes it away. */
function choosePaint(isTerminal: boolean, { env }: Io): Paint {
  if (env["NO_COLOR"]) return plainPaint;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced === "0" || forced === "false" ? plainPaint : ansiPaint;
  return isTerminal && env["TERM"] !== "dumb" ? ansiPaint : plainPaint;
}
