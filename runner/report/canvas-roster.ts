import { type CsvFormat, CsvFormatError } from "./csv-format.ts";
import type { RosterRow } from "./roster.ts";
import { showShort } from "./visible-text.ts";

/** A Canvas gradebook, as its export has it. */
export interface CanvasRoster {
  /** The first row; the learner's own columns come first, up to `Section`. */
  readonly header: readonly string[];
  /** How many columns are the learner's own. */
  readonly ownColumns: number;
  /** The row with each assignment's points, where there is one. */
  readonly points: readonly string[];
  readonly rows: readonly RosterRow[];
}

/** Where the assignment's grades stand. */
export interface CanvasColumn {
  /** As Canvas knows it: its title and, where it exists already, its number. */
  readonly title: string;
  /** `null` where the gradebook has no such assignment yet. */
  readonly index: number | null;
}

/** Columns that name a learner; Canvas finds learners by ID first, then by the SIS ones, then by name. */
const namingColumns = ["Student", "SIS User ID", "SIS Login ID", "Integration ID"];

/** Reads a teacher's gradebook export. @throws CsvFormatError */
export function parseCanvasRoster(text: string, csv: CsvFormat): CanvasRoster {
  const [header = [], ...rest] = csv.parse(text);
  const ownColumns = header.indexOf("Section") + 1;
  const named = header[0] === "Student" || (header[0] === "LastName" && header[1] === "FirstName");
  const id = header.indexOf("ID");
  if (!named || id < 0 || ownColumns <= id) {
    throw new CsvFormatError(
      `is no Canvas gradebook, as its first row is ${showShort(header.join(","), 100)}: export it in Canvas under Grades, Export.`,
    );
  }
  const points = rest.find(([first]) => first?.includes("Points Possible")) ?? [];
  const rows = rest.filter((cells) => cells !== points && !isRemark(cells));
  return { header, ownColumns, points, rows: rows.map((cells) => rosterRow(cells, header)) };
}

/**
 * The column of an assignment, by its title with Canvas's number or without.
 * @throws CsvFormatError where two have the title
 */
export function findCanvasColumn({ header, ownColumns }: CanvasRoster, assignment: string): CanvasColumn {
  const found = header.flatMap((title, index) =>
    index >= ownColumns && (title === assignment || title.replace(/ \(\d+\)$/, "") === assignment)
      ? [{ title, index }]
      : [],
  );
  const exact = found.find(({ title }) => title === assignment);
  if (exact === undefined && found.length > 1) {
    const titles = found.map(({ title }) => `"${showShort(title, 100)}"`).join(" and ");
    throw new CsvFormatError(`has ${titles}: name the assignment with its number.`);
  }
  return exact ?? found[0] ?? { title: assignment, index: null };
}

/** Canvas says in a row of its own which assignments are posted by hand. */
function isRemark(cells: readonly string[]): boolean {
  return cells.every((cell) => /^\s*(?:Muted|Manual Posting.*)?\s*$/i.test(cell));
}

function rosterRow(cells: readonly string[], header: readonly string[]): RosterRow {
  const cell = (name: string) => cells[header.indexOf(name)]?.trim() ?? "";
  const names = namingColumns.map(cell);
  const lastFirst = cell("LastName") === "" ? [] : [`${cell("LastName")}, ${cell("FirstName")}`];
  return { cells, id: cell("ID") || null, names: [...names, ...lastFirst, cell("ID")] };
}
