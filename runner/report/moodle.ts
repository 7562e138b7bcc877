import type { Grade } from "../model/grade.ts";
import { type Attempt, attemptOf, scaleScore } from "./attempts.ts";
import { type CsvFormat, guardCell } from "./csv-format.ts";
import { assignAttempts, type GradebookPrinter, groupAttempts } from "./gradebook.ts";
import { printLearnerName } from "./learner-name.ts";
import { gradebookKeys, type MoodleRoster } from "./moodle-roster.ts";
import type { RosterRow } from "./roster.ts";
import { showShort } from "./visible-text.ts";

/** How grades go to Moodle. */
export interface MoodleOptions {
  readonly csv: CsvFormat;
  /** The title of the column of grades, where a list of participants is filled in. */
  readonly assignment: string;
  /** The teacher's grading worksheet or list of participants. */
  readonly roster?: MoodleRoster | undefined;
}

/**
 * What Moodle imports: a grading worksheet with grades and feedback filled in and all else as it was; from a list of
 * participants a file for its gradebook, of those who have a grade; without either a worksheet of what the names of the
 * submissions say.
 */
export function createMoodlePrinter({ csv, assignment, roster }: MoodleOptions): GradebookPrinter {
  const attempts: Attempt[] = [];
  const notes: string[] = [];
  const print = (): Rows => {
    if (roster === undefined) return writeWorksheet(attempts, notes);
    return roster.kind === "worksheet"
      ? fillWorksheet(roster, attempts, notes)
      : listParticipants(roster, assignment, attempts, notes);
  };
  return {
    notes,
    start: () => "",
    add: (grade: Grade) => {
      attempts.push(attemptOf(grade));
      return "";
    },
    finish: () =>
      print()
        .map((cells) => csv.printRow(cells.map(guardCell)))
        .join(""),
  };
}

type Rows = readonly (readonly string[])[];

const FEEDBACK = "Feedback comments";
const MAXIMUM = "Maximum grade";

function fillWorksheet(roster: MoodleRoster, attempts: readonly Attempt[], notes: string[]): Rows {
  const { byRow, notes: found } = assignAttempts(roster.rows, attempts, moodleId);
  notes.push(...found);
  const worths = new Set<number>();
  const rows = roster.rows.map((row) => {
    const attempt = byRow.get(row);
    if (attempt === undefined || attempt.score === null) return row.cells;
    const worth = parseGrade(cellOf(roster, row, MAXIMUM));
    if (worth !== null && worth !== attempt.maxScore) worths.add(worth);
    if (cellOf(roster, row, "Grade can be changed").toLowerCase() === "no") {
      notes.push(`${showShort(attempt.submission, 200)}: Moodle says that this grade cannot be changed.`);
    }
    return withCells(roster, row, { Grade: scaleScore(attempt, worth), [FEEDBACK]: escapeHtml(attempt.feedback) });
  });
  for (const worth of worths) notes.push(`Moodle's maximum is ${worth} points: scores are scaled to that.`);
  return [roster.header, ...rows];
}

/** Rows without a grade are left out: in the gradebook's import they would take away what is there. */
function listParticipants(
  roster: MoodleRoster,
  assignment: string,
  attempts: readonly Attempt[],
  notes: string[],
): Rows {
  const { byRow, notes: found } = assignAttempts(roster.rows, attempts, () => null);
  notes.push(...found);
  const kept = ["First name", "Last name", ...gradebookKeys].filter((name) => roster.columnOf(name) !== undefined);
  const rows = [...byRow].flatMap(([row, attempt]) =>
    attempt.score === null
      ? []
      : [[...kept.map((name) => cellOf(roster, row, name)), scaleScore(attempt, null), escapeHtml(attempt.feedback)]],
  );
  return [[...kept, assignment, `${assignment} feedback`], ...rows];
}

function writeWorksheet(attempts: readonly Attempt[], notes: string[]): Rows {
  const known = attempts.filter((attempt) => moodleId(attempt) !== null);
  for (const { submission } of attempts.filter((attempt) => moodleId(attempt) === null)) {
    notes.push(
      `${showShort(submission, 200)} is left out, as no export of Moodle's named it: give a grading worksheet.`,
    );
  }
  const { learners, notes: found } = groupAttempts(known, moodleId);
  notes.push(...found);
  if (learners.length > 0) {
    notes.push("Moodle keeps grades that it has already, unless you let it update records that are newer there.");
  }
  return [
    ["Identifier", "Full name", "Grade", MAXIMUM, "Last modified (grade)", FEEDBACK],
    ...learners
      .filter(({ score }) => score !== null)
      .map((attempt) => [
        `Participant ${moodleId(attempt)}`,
        showShort(printLearnerName(attempt.learner), 200),
        scaleScore(attempt, null),
        String(attempt.maxScore),
        "",
        escapeHtml(attempt.feedback),
      ]),
  ];
}

function moodleId({ learner: { exported } }: Attempt): string | null {
  return exported?.system === "moodle" ? exported.participantId : null;
}

function cellOf(roster: MoodleRoster, row: RosterRow, name: string): string {
  return row.cells[roster.columnOf(name) ?? -1] ?? "";
}

/** The row with some cells replaced; columns that the worksheet has not are left out. */
function withCells(roster: MoodleRoster, row: RosterRow, values: Readonly<Record<string, string>>): readonly string[] {
  const places = new Map(Object.entries(values).map(([name, value]) => [roster.columnOf(name), value]));
  return roster.header.map((_, index) => places.get(index) ?? row.cells[index] ?? "");
}

function parseGrade(cell: string): number | null {
  const grade = Number(cell.trim().replace(",", ".") || Number.NaN);
  return grade > 0 ? grade : null;
}

/** Moodle takes feedback for HTML, and the learner's own text may be in it. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
