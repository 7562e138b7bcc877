import { type Attempt, attemptOf, scaleScore } from "./attempts.ts";
import { type CanvasColumn, type CanvasRoster, findCanvasColumn } from "./canvas-roster.ts";
import { type CsvFormat, guardCell } from "./csv-format.ts";
import { assignAttempts, type GradebookPrinter, groupAttempts } from "./gradebook.ts";
import { printLearnerName } from "./learner-name.ts";
import { showShort } from "./visible-text.ts";

/** How a Canvas gradebook is filled in. */
export interface CanvasOptions {
  readonly csv: CsvFormat;
  /** The assignment's title; where the gradebook has it, its number may be left out. */
  readonly assignment: string;
  /** The teacher's own gradebook export. */
  readonly roster?: CanvasRoster | undefined;
}

/** By this text Canvas knows the second row. */
const POINTS_POSSIBLE = "    Points Possible";

/** What a gradebook begins with where none is given. */
const plainHeader = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"];

/**
 * A gradebook that Canvas imports: with a roster every learner of it, those not graded with the grade that they had, for
 * an empty cell would take it away; without one, what the names of the submissions say.
 * @throws CsvFormatError where the roster has the assignment twice
 */
export function createCanvasPrinter({ csv, assignment, roster }: CanvasOptions): GradebookPrinter {
  const attempts: Attempt[] = [];
  const notes: string[] = [];
  const filled = roster && { roster, column: findCanvasColumn(roster, assignment) };
  return {
    notes,
    start: () => "",
    add: (grade) => {
      attempts.push(attemptOf(grade));
      return "";
    },
    finish: () => {
      const rows = filled ? fillRoster(filled, attempts, notes) : listLearners(assignment, attempts, notes);
      return rows.map((cells) => csv.printRow(cells.map(guardCell))).join("");
    },
  };
}

type Rows = readonly (readonly string[])[];

/** A gradebook and the assignment's place in it. */
interface Gradebook {
  readonly roster: CanvasRoster;
  readonly column: CanvasColumn;
}

function fillRoster({ roster, column }: Gradebook, attempts: readonly Attempt[], notes: string[]): Rows {
  const { byRow, notes: found } = assignAttempts(roster.rows, attempts, canvasId);
  notes.push(...found);
  const maxScore = attempts[0]?.maxScore ?? 0;
  const worth = column.index === null ? null : parsePoints(roster.points[column.index]);
  notes.push(...noteColumn(column, worth, maxScore));
  const before = (cells: readonly string[]) => (column.index === null ? "" : (cells[column.index] ?? ""));
  const own = (cells: readonly string[]) => Array.from({ length: roster.ownColumns }, (_, index) => cells[index] ?? "");
  return [
    [...own(roster.header), column.title],
    [...own([POINTS_POSSIBLE]), before(roster.points) || String(maxScore)],
    ...roster.rows.map((row) => {
      const attempt = byRow.get(row);
      return [...own(row.cells), (attempt && scaleScore(attempt, worth)) || before(row.cells)];
    }),
  ];
}

function noteColumn({ index, title }: CanvasColumn, worth: number | null, maxScore: number): readonly string[] {
  const name = `"${showShort(title, 100)}"`;
  if (index === null) return [`The gradebook has no assignment ${name}: Canvas will offer to make it.`];
  if (worth === null || worth === maxScore) return [];
  return [`${name} is worth ${worth} points in Canvas: scores out of ${maxScore} are scaled to that.`];
}

function listLearners(assignment: string, attempts: readonly Attempt[], notes: string[]): Rows {
  const { learners, notes: found } = groupAttempts(attempts, canvasId);
  notes.push(...found);
  if (learners.some((attempt) => canvasId(attempt) === null)) {
    notes.push(
      "Rows without an ID are found by full names, or not at all: a gradebook export as roster gives the IDs.",
    );
  }
  return [
    [...plainHeader, assignment],
    [POINTS_POSSIBLE, "", "", "", "", String(attempts[0]?.maxScore ?? 0)],
    ...learners
      .filter(({ score }) => score !== null)
      .map((attempt) => {
        const name = showShort(printLearnerName(attempt.learner), 200);
        return [name, canvasId(attempt) ?? "", "", "", "", scaleScore(attempt, null)];
      }),
  ];
}

function canvasId({ learner: { exported } }: Attempt): string | null {
  return exported?.system === "canvas" ? exported.userId : null;
}

/** "10.00", or "10,00" where that is the teacher's way of writing. */
function parsePoints(cell: string | undefined): number | null {
  const points = Number(cell?.trim().replace(",", ".") || Number.NaN);
  return points > 0 ? points : null;
}
