import { printJsonEnd, printJsonLine, printJsonStart } from "./json.ts";
import type { ReportPrinter } from "./report-printer.ts";

/** One JSON document: the grades, and a summary after them. */
export function createJsonPrinter(): ReportPrinter {
  let count = 0;
  return {
    start: printJsonStart,
    add: (grade) => {
      count += 1;
      return `${count > 1 ? "," : ""}\n${printJsonLine(grade)}`;
    },
    finish: (summary) => `\n${printJsonEnd(summary)}\n`,
  };
}

/** JSON lines: a grade a line, and nothing else. */
export function createLinesPrinter(): ReportPrinter {
  return { start: () => "", add: (grade) => `${printJsonLine(grade)}\n`, finish: () => "" };
}
