import assert from "node:assert/strict";
import { csvFormat } from "../../runner/cli/csv-library.ts";
import { createCsvPrinter } from "../../runner/report/csv.ts";
import { CsvFormatError, guardCell } from "../../runner/report/csv-format.ts";
import { erring, printAll, readCells, scored } from "./csv-report.ts";
import { failedTest, madeGrade, passedTest } from "./made-grade.ts";

const header = "submission,learner,challenge,outcome,score,max,passed_tests,tests,error,first_cause,seed,suite";
const print = (...grades: Parameters<typeof printAll>[1]) => printAll(createCsvPrinter({ csv: csvFormat }), grades);

describe("grades as CSV", () => {
  it("have a header and a row each, with line ends as RFC 4180 has them", () => {
    const tests = [passedTest("f/a", "a"), failedTest("set_threshold/b", 'Says "no", twice.')];
    const [first, second, ...rest] = print(madeGrade({ tests, score: 10 })).split("\r\n");
    assert.equal(first, header);
    assert.equal(
      second,
      'ada/keys_manager.ts,ada,keys-manager,failed,10,20,1,2,,"set_threshold: Says ""no"", twice.",1,keys-manager@0123abcd',
    );
    assert.deepEqual(rest, [""]);
  });

  it("name the learner of a file, a folder, and of what Canvas and Moodle export", () => {
    const names = [
      ["class/bob.ts", "bob"],
      ["class/ada", "ada"],
      ["ada/keys_manager.ts", "ada"],
      ["s.zip/lovelaceada_LATE_12_345_keys_manager.ts", "lovelaceada"],
      ["Ada Lovelace_77_assignsubmission_file_/keys_manager.ts", "Ada Lovelace"],
      ["keys_manager.ts", ""],
    ] as const;
    const [, ...rows] = readCells(print(...names.map(([submission]) => scored(submission, 20))));
    assert.deepEqual(
      rows.map((row) => row[1]),
      names.map(([, learner]) => learner),
    );
  });

  it("give no score where the grader failed, and 0 where the code does not compile", () => {
    const [, fault, own] = readCells(print(erring("a.ts", "internal"), erring("b.ts", "compile")));
    assert.deepEqual([fault?.[4], fault?.[8], own?.[4], own?.[8]], ["", "internal", "0", "compile"]);
  });

  it("cannot start a formula, whatever a learner writes", () => {
    const starts = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\u200b=", "x;=", "x; @"];
    for (const start of starts) {
      const attack = `${start}HYPERLINK("https://example.org","a")`;
      const text = print(madeGrade({ submission: attack, error: { kind: "load", message: attack, location: null } }));
      const cells = readCells(text).flat();
      assert.deepEqual(
        cells.filter((cell) => /^\s*[=+\-@\t\r\n＝＋－＠]/.test(cell)),
        [],
        JSON.stringify(start),
      );
      // Where semicolons part cells, a quote within one is nothing special.
      assert.doesNotMatch(text, /;\s*[=+\-@]/, JSON.stringify(start));
    }
  });

  it("stay on a row each, with nothing that a terminal acts on", () => {
    const text = print(scored('a\r\nb,"c\u001b[2J\u202e', 1));
    assert.equal(text.split("\r\n").length, 3);
    assert.doesNotMatch(text.replaceAll("\r\n", ""), /[\p{Cc}\u202e]/u);
  });
});

describe("a cell", () => {
  it("stays as it is where it is a number, a lone dash or plain text", () => {
    for (const text of ["-", "-1.5", "12", "Ada", "a-b", "1=1", "", "ada+x@example.org"])
      assert.equal(guardCell(text), text);
  });
});

describe("CSV of a teacher's", () => {
  it("is read with commas, semicolons or tabs, quotes, line ends of any system and a byte order mark", () => {
    for (const [separator, end] of [
      [",", "\n"],
      [";", "\r\n"],
      ["\t", "\n"],
    ]) {
      const text = `\ufeffName${separator}ID${end}"Lovelace${separator} ""Ada"""${separator}7${end}`;
      assert.deepEqual(csvFormat.parse(text), [
        ["Name", "ID"],
        [`Lovelace${separator} "Ada"`, "7"],
      ]);
    }
  });

  it("is refused in a sentence where it is none", () => {
    assert.throws(
      () => csvFormat.parse('a,"b'),
      (error) => {
        assert.ok(error instanceof CsvFormatError);
        assert.match(error.message, /^is not CSV \(.+\): save it as CSV, UTF-8\.$/);
        return true;
      },
    );
  });
});
