import assert from "node:assert/strict";
import type { Grade } from "../../runner/model/grade.ts";
import { printJsonLine } from "../../runner/report/json.ts";
import { plainPaint } from "../../runner/report/paint.ts";
import { printGrade, printShortGrade } from "../../runner/report/text.ts";
import { failedTest, hashOf, madeFailure, madeGrade } from "./made-grade.ts";

/** What no report may hand to a terminal; line ends are the report's own. */
const harmful = /[^\P{Cc}\n]|[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]|\p{Surrogate}/u;

/** Clears the screen, sets a title, in one and two bytes; goes back; turns the writing round; hides; is half a character. */
const attack =
  "\u001b[2J\u001b]0;title\u0007 \u009b2J \rback\b\u007f \u202egpj.exe\u2066 \u200bzero\ufeff\u2028 \u{e0041} \ud800z";

function hostileGrade(): Grade {
  const call = { function: "remove_key_if_exists", arguments: [attack] };
  const { before } = madeFailure();
  const after = { ...before, namedKeys: [{ name: attack, key: hashOf("a1") }] };
  const failure = madeFailure({
    call,
    after,
    actual: { result: attack, account: after },
    calls: [{ call, expected: "Ok(())", actual: attack }],
    trace: [{ function: "put_key", arguments: [attack], result: attack, call: 0 }],
  });
  const tests = [failedTest("set_threshold/a/b", attack, failure), failedTest("set_threshold/c/d", "No.", failure)];
  return madeGrade({ submission: attack, console: [attack], tests });
}

function hostileError(): Grade {
  const location = { file: attack, line: 1, column: attack.length };
  return madeGrade({ submission: attack, console: [attack], error: { kind: "load", message: attack, location } });
}

describe("what a learner writes", () => {
  const options = { paint: plainPaint, files: { [attack]: attack } };

  for (const [what, print] of [
    ["in full", (grade: Grade) => printGrade(grade, options)],
    ["in short", (grade: Grade) => printShortGrade(grade, options)],
    ["in JSON", printJsonLine],
  ] as const) {
    it(`does nothing to a terminal, wherever in a grade ${what} it stands`, () => {
      for (const grade of [hostileGrade(), hostileError()]) {
        const text = print(grade);
        assert.ok(text.includes("\\u001b[2J"), "it is shown");
        assert.doesNotMatch(text, harmful);
      }
    });
  }

  it("stays the same in JSON", () => {
    const read = JSON.parse(printJsonLine(hostileGrade()));
    assert.equal(read.submission, attack);
    assert.deepEqual(read.console, [attack]);
  });

  it("is cut in text where it is very long", () => {
    const long = "x".repeat(100_000);
    const grade = madeGrade({ submission: long, console: [long], tests: [failedTest("set_threshold/a/b", long)] });
    assert.ok(printGrade(grade, options).length < 5000);
    assert.ok(printShortGrade(grade, options).length < 2000);
  });
});
