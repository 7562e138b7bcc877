import assert from "node:assert/strict";
import { csvFormat } from "../../runner/cli/csv-library.ts";
import type { Grade } from "../../runner/model/grade.ts";
import { createCanvasPrinter } from "../../runner/report/canvas.ts";
import { parseCanvasRoster } from "../../runner/report/canvas-roster.ts";
import { CsvFormatError } from "../../runner/report/csv-format.ts";
import { erring, printAll, readCells, scored } from "./csv-report.ts";

/** As Canvas exports it, with an assignment of 10 points, one posted by hand, and totals. */
const gradebook = `Student,ID,SIS User ID,SIS Login ID,Section,Notes,Keys Manager (901),Essay (902),Final Score
,,,,,,,Manual Posting,
    Points Possible,,,,,,10.00,5.00,(read only)
"Lovelace, Ada",101,s-1,ada@example.org,A,,3.00,5.00,90
"Müller, Béla",102,s-2,bela,A,,,,
"Doe, Jane",103,s-3,jane1,A,,7.00,,
"Doe, Jane",104,s-4,jane2,B,,,,
"=1+1, Eve",105,s-5,eve,B,,N/A,,
"Student, Test",106,,test,B,,,,
`;

interface Filled {
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

function fill(grades: readonly Grade[], roster: string | null = gradebook, assignment = "Keys Manager"): Filled {
  const printer = createCanvasPrinter({
    csv: csvFormat,
    assignment,
    roster: roster === null ? undefined : parseCanvasRoster(roster, csvFormat),
  });
  return { rows: readCells(printAll(printer, grades)), notes: printer.notes };
}

/** The grade in the row of a learner, by Canvas's ID. */
function gradeOf({ rows }: Filled, id: string): string | undefined {
  return rows.find((row) => row[1] === id)?.at(-1);
}

describe("a Canvas gradebook, filled in", () => {
  it("has the header, the points and every learner, with Canvas's own IDs unchanged", () => {
    const { rows } = fill([scored("lovelaceada_101_5_keys_manager.ts", 15)]);
    assert.deepEqual(rows[0], ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Keys Manager (901)"]);
    assert.deepEqual(rows[1], ["    Points Possible", "", "", "", "", "10.00"]);
    assert.deepEqual(rows[2], ["Lovelace, Ada", "101", "s-1", "ada@example.org", "A", "7.5"]);
    assert.deepEqual(
      rows.slice(2).map((row) => row[1]),
      ["101", "102", "103", "104", "105", "106"],
    );
  });

  it("says that scores are scaled to the assignment's points", () => {
    assert.match(fill([scored("101", 20)]).notes.join("\n"), /"Keys Manager \(901\)" is worth 10 points .* out of 20/);
  });

  it("finds learners by export name, full name, login, email and ID, whatever the case, order and accents", () => {
    const names = ["class/ada lovelace", "LOVELACE ADA.ts", "ada/keys_manager.ts", "s-1", "101.ts", "ada@example.org"];
    for (const name of names) assert.equal(gradeOf(fill([scored(name, 20)]), "101"), "10", name);
    for (const name of ["Bela Muller", "müller_béla.ts", "mullerbela_102_9_a.ts"]) {
      assert.equal(gradeOf(fill([scored(name, 20)]), "102"), "10", name);
    }
  });

  it("leaves a grade as it was where nothing was handed in, and where the grader failed", () => {
    const filled = fill([erring("103", "internal"), scored("102", 4)]);
    assert.deepEqual(
      ["101", "102", "103", "105"].map((id) => gradeOf(filled, id)),
      ["3.00", "2", "7.00", "N/A"],
    );
    assert.match(filled.notes.join("\n"), /^103 was not graded, by our fault/m);
    assert.match(filled.notes.join("\n"), /^No submission was found of Lovelace, Ada, s-1; /m);
  });

  it("gives 0 for code that does not compile", () => {
    assert.equal(gradeOf(fill([erring("103", "compile")]), "103"), "0");
  });

  it("lists who is unknown or could be two, and guesses nobody", () => {
    const filled = fill([scored("doejane.ts", 20), scored("grace.ts", 20), scored("doejane_999_5_a.ts", 20)]);
    const notes = filled.notes.join("\n");
    assert.match(notes, /^doejane\.ts may be by Doe, Jane, s-3 or Doe, Jane, s-4: /m);
    assert.match(notes, /^grace\.ts: no learner of the roster/m);
    assert.match(notes, /^doejane_999_5_a\.ts: no learner of the roster/m);
    assert.deepEqual([gradeOf(filled, "103"), gradeOf(filled, "104")], ["7.00", ""]);
  });

  it("counts the best of several submissions, and says which", () => {
    const filled = fill([scored("102", 8), scored("bela.ts", 16), erring("s-2", "timeout")]);
    assert.equal(gradeOf(filled, "102"), "8");
    assert.match(filled.notes.join("\n"), /^102, bela\.ts, s-2 are by one learner: bela\.ts counts, as the best\.$/m);
  });

  it("makes a new assignment of the whole points where the gradebook has none", () => {
    const { rows, notes } = fill([scored("101", 15)], gradebook, "Thresholds");
    assert.deepEqual([rows[0]?.at(-1), rows[1]?.at(-1), rows[2]?.at(-1)], ["Thresholds", "20", "15"]);
    assert.match(notes.join("\n"), /no assignment "Thresholds": Canvas will offer to make it/);
  });

  it("lets no name start a formula", () => {
    const { rows } = fill([scored("101", 15)]);
    assert.equal(rows.find((row) => row[1] === "105")?.[0], "'=1+1, Eve");
  });

  it("reads what a teacher's Excel saved with semicolons, and first and last names apart", () => {
    const saved = `LastName;FirstName;ID;SIS Login ID;Section;Keys Manager (901)\n    Points Possible;;;;;10,00\nLovelace;Ada;101;ada;A;\n`;
    const { rows } = fill([scored("Ada Lovelace", 10)], saved);
    assert.deepEqual(rows[2], ["Lovelace", "Ada", "101", "ada", "A", "5"]);
  });

  it("refuses what is no gradebook, and a title that two assignments have", () => {
    assert.throws(() => fill([], "Name,Mail\nAda,ada@example.org\n"), CsvFormatError);
    const twice = gradebook.replace("Essay (902)", "Keys Manager (902)");
    assert.throws(() => fill([], twice), /has "Keys Manager \(901\)" and "Keys Manager \(902\)": name/);
    assert.equal(fill([], twice, "Keys Manager (902)").rows[0]?.at(-1), "Keys Manager (902)");
  });
});

describe("a Canvas gradebook without a roster", () => {
  it("has what the exported names say", () => {
    const late = "s.zip/lovelaceada_LATE_101_5_keys_manager.ts";
    const { rows } = fill([scored(late, 15), scored("x/Bob Ray.ts", 1)], null, "Keys");
    assert.deepEqual(rows, [
      ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Keys"],
      ["    Points Possible", "", "", "", "", "20"],
      ["lovelaceada", "101", "", "", "", "15"],
      ["Bob Ray", "", "", "", "", "1"],
    ]);
  });

  it("leaves out and lists who is hidden or has no name, and whom the grader failed", () => {
    const grades = [
      scored("anon_ab12C_5_keys_manager.ts", 15),
      scored("keys_manager.ts", 1),
      erring("bob.ts", "internal"),
    ];
    const { rows, notes } = fill(grades, null, "Keys");
    assert.equal(rows.length, 2);
    assert.match(notes.join("\n"), /^anon_ab12C_5_keys_manager\.ts: its name does not say/m);
    assert.match(notes.join("\n"), /^keys_manager\.ts: its name does not say/m);
    assert.match(notes.join("\n"), /^bob\.ts was not graded, by our fault/m);
  });
});
