import { type CsvFormat, CsvFormatError } from "./csv-format.ts";
import type { RosterRow } from "./roster.ts";
import { showShort } from "./visible-text.ts";

/** A list of learners from Moodle: an assignment's grading worksheet, or a course's participants. */
export interface MoodleRoster {
  readonly kind: "worksheet" | "participants";
  readonly header: readonly string[];
  readonly rows: readonly RosterRow[];
  /** Where a column is, by its English name in whatever case; `undefined` where there is none. */
  readonly columnOf: (name: string) => number | undefined;
}

/** Without these Moodle takes no worksheet back. */
const worksheetColumns = ["Identifier", "Grade", "Last modified (grade)"];
/** By one of these Moodle's gradebook finds a learner. */
export const gradebookKeys: readonly string[] = ["Email address", "ID number", "Username"];
const namingColumns = ["Full name", "Email address", "ID number", "Username"];

/** Reads a grading worksheet or a list of participants, in English. @throws CsvFormatError */
export function parseMoodleRoster(text: string, csv: CsvFormat): MoodleRoster {
  const [header = [], ...rest] = csv.parse(text);
  const places = new Map(header.map((name, index) => [name.trim().toLowerCase(), index]));
  const columnOf = (name: string) => places.get(name.toLowerCase());
  const has = (name: string) => columnOf(name) !== undefined;
  if (!worksheetColumns.every(has) && (has("Identifier") || !gradebookKeys.some(has))) {
    throw new CsvFormatError(
      `is neither a grading worksheet of Moodle's nor its list of participants, in English, as its first row is ${showShort(header.join(","), 100)}: download one of these.`,
    );
  }
  const rows = rest.map((cells) => rosterRow(cells, columnOf));
  return { kind: has("Identifier") ? "worksheet" : "participants", header, rows, columnOf };
}

function rosterRow(cells: readonly string[], columnOf: MoodleRoster["columnOf"]): RosterRow {
  const cell = (name: string) => cells[columnOf(name) ?? -1]?.trim() ?? "";
  const names = [`${cell("First name")} ${cell("Last name")}`.trim(), ...namingColumns.map(cell)];
  const number = /\d+$/.exec(cell("Identifier"))?.[0] ?? null;
  return { cells, id: number, names: number === null ? names : [...names, number] };
}
