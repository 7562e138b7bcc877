import { stringify } from "csv-stringify/sync";
import { guardCell } from "../../../runner/report/csv-format.ts";
import { showShort } from "../../../runner/report/visible-text.ts";
import type { ClassroomStore, StoredClassroom } from "../classroom/store.ts";
import { listAttemptRows } from "./attempt-rows.ts";
import type { ExportRows } from "./export-row.ts";
import { listGradeRows } from "./grade-rows.ts";
import { listGradebookRows } from "./gradebook-rows.ts";

/** What can be exported: every attempt, the grade that counts of each learner in each challenge, or a row a learner. */
export const exportKinds = ["grades", "attempts", "gradebook"] as const;
export type ExportKind = (typeof exportKinds)[number];

export const exportFormats = ["csv", "jsonl"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** So many of one cell's characters a spreadsheet is given. */
const MOST_CELL = 32_000;

/** Writes what is kept of a classroom, a piece at a time. */
export async function* printExport(
  store: ClassroomStore,
  classrooms: readonly StoredClassroom[],
  kind: ExportKind,
  format: ExportFormat,
): AsyncIterable<string> {
  const { columns, rows } = await openRows(store, classrooms, kind);
  if (format === "csv") yield printCsvRow(columns);
  for await (const row of rows) {
    yield format === "csv" ? printCsvRow(columns.map((column) => row[column] ?? "")) : `${JSON.stringify(row)}\n`;
  }
}

function openRows(
  store: ClassroomStore,
  classrooms: readonly StoredClassroom[],
  kind: ExportKind,
): ExportRows | Promise<ExportRows> {
  if (kind === "attempts") return listAttemptRows(store, classrooms);
  if (kind === "grades") return listGradeRows(store, classrooms);
  return listGradebookRows(store, classrooms);
}

function printCsvRow(cells: readonly (string | number | boolean)[]): string {
  const texts = cells.map((cell) => (typeof cell === "string" ? guardCell(showShort(cell, MOST_CELL)) : String(cell)));
  return stringify([texts], { record_delimiter: "\r\n" });
}
