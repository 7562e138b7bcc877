import assert from "node:assert/strict";
import { csvFormat } from "../../runner/cli/csv-library.ts";
import type { Grade } from "../../runner/model/grade.ts";
import { CsvFormatError } from "../../runner/report/csv-format.ts";
import { createMoodlePrinter } from "../../runner/report/moodle.ts";
import { parseMoodleRoster } from "../../runner/report/moodle-roster.ts";
import { erring, printAll, readCells, scored } from "./csv-report.ts";

const header =
  'Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"';
const worksheet = `${header}
"Participant 77","Ada Lovelace",ada@example.org,"Submitted for grading",,10.00,Yes,"Monday, 1 June 2026, 9:00 AM",-,
"Participant 78","Béla Müller",bela@example.org,"Submitted for grading",4.00,10.00,Yes,-,"Monday, 1 June 2026, 9:00 AM","Well, yes."
"Participant 79","Eve Ray",eve@example.org,"No submission",,10.00,No,-,-,
`;

interface Filled {
  readonly rows: readonly (readonly string[])[];
  readonly notes: string;
}

function fill(grades: readonly Grade[], roster: string | null = worksheet): Filled {
  const printer = createMoodlePrinter({
    csv: csvFormat,
    assignment: "Keys Manager",
    roster: roster === null ? undefined : parseMoodleRoster(roster, csvFormat),
  });
  const rows = readCells(printAll(printer, grades));
  return { rows, notes: printer.notes.join("\n") };
}

describe("a grading worksheet of Moodle's, filled in", () => {
  it("has grades out of Moodle's maximum and feedback, and all else as it was", () => {
    const exported = "s.zip/Ada Lovelace_77_assignsubmission_file_/keys_manager.ts";
    const { rows, notes } = fill([scored(exported, 15)]);
    const before = readCells(worksheet);
    assert.deepEqual(rows[0], before[0]);
    assert.deepEqual(rows[1], [
      ...(before[1] ?? []).slice(0, 4),
      "7.5",
      ...(before[1] ?? []).slice(5, 9),
      "15 of 20 points.",
    ]);
    assert.deepEqual(rows.slice(2), before.slice(2));
    assert.match(notes, /maximum is 10 points: scores are scaled/);
    assert.match(notes, /No submission was found of Béla Müller, bela@example\.org; Eve Ray/);
  });

  it("finds learners by number, name and email, and by number alone where Moodle gave one", () => {
    for (const name of ["BELA MULLER.ts", "bela/keys_manager.ts", "bela@example.org", "B_78_assignsubmission_file_"]) {
      assert.equal(fill([scored(name, 20)]).rows[2]?.[4], "10", name);
    }
    const { rows, notes } = fill([scored("Ada Lovelace_5_assignsubmission_file_", 20)]);
    assert.equal(rows[1]?.[4], "");
    assert.match(notes, /Ada Lovelace_5_assignsubmission_file_: no learner of the roster/);
  });

  it("keeps grade and feedback where the grader failed, and gives 0 with the reason where the code does not compile", () => {
    const { rows, notes } = fill([erring("bela", "internal"), erring("ada", "compile", "Unexpected ;")]);
    assert.deepEqual([rows[2]?.[4], rows[2]?.[9]], ["4.00", "Well, yes."]);
    assert.deepEqual([rows[1]?.[4], rows[1]?.[9]], ["0", "0 of 20 points. Unexpected ;"]);
    assert.match(notes, /^bela was not graded, by our fault/m);
  });

  it("says where Moodle will not take the grade", () => {
    assert.match(fill([scored("eve", 20)]).notes, /^eve: Moodle says that this grade cannot be changed\.$/m);
  });

  it("shows a learner's text as text, which Moodle would take for HTML", () => {
    const { rows } = fill([erring("ada", "load", `<img src=x onerror="alert('a')"> & more`)]);
    const feedback = rows[1]?.[9] ?? "";
    assert.doesNotMatch(feedback, /[<>"']/);
    assert.match(feedback, /&#60;img src=x/);
  });

  it("is refused where Moodle would not take it back, or spoke another language", () => {
    for (const roster of [header.replace("Grade,", "Bewertung,"), "Vollständiger Name;E-Mail-Adresse\nA;b\n", ""]) {
      assert.throws(() => fill([], roster), CsvFormatError);
    }
  });
});

describe("a list of Moodle's participants", () => {
  const participants = `"First name","Last name","ID number","Email address",Groups\nAda,Lovelace,s1,ada@example.org,\nEve,Ray,s2,eve@example.org,\n`;

  it("becomes a file for the gradebook, of those who have a grade", () => {
    const { rows, notes } = fill([scored("lovelace/keys_manager.ts", 1), scored("Lovelace, Ada.ts", 15)], participants);
    assert.deepEqual(rows, [
      ["First name", "Last name", "Email address", "ID number", "Keys Manager", "Keys Manager feedback"],
      ["Ada", "Lovelace", "ada@example.org", "s1", "15", "15 of 20 points."],
    ]);
    assert.match(notes, /^lovelace\/keys_manager\.ts: no learner of the roster/m);
    assert.match(notes, /No submission was found of Eve Ray/);
  });
});

describe("a worksheet for Moodle without a roster", () => {
  it("has the participants that the exported names give, and lists the others", () => {
    const { rows, notes } = fill(
      [scored("Ada Lovelace_77_assignsubmission_file_/a.ts", 15), scored("bob.ts", 3)],
      null,
    );
    assert.deepEqual(rows, [
      ["Identifier", "Full name", "Grade", "Maximum grade", "Last modified (grade)", "Feedback comments"],
      ["Participant 77", "Ada Lovelace", "15", "20", "", "15 of 20 points."],
    ]);
    assert.match(notes, /^bob\.ts is left out/m);
  });
});
