import assert from "node:assert/strict";
import fc from "fast-check";
import type { Grade } from "../../runner/model/grade.ts";
import { gradeJson, printJsonLine } from "../../runner/report/json.ts";
import { GradeFormatError } from "../../runner/report/json-fields.ts";
import { parseGrade } from "../../runner/report/parse-grade.ts";
import { gradeText } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { anyGrade } from "./any-grade.ts";
import { failedTest, madeFailure, madeGrade } from "./made-grade.ts";

function read(grade: Grade): Grade {
  return parseGrade(JSON.parse(printJsonLine(grade)));
}

/** A grade's JSON, free to be spoilt. */
// biome-ignore lint/suspicious/noExplicitAny: it is changed into what no type allows
function spoilt(spoil: (json: any) => void): unknown {
  const location = { file: "keys_manager.ts", line: 2, column: 3 };
  const json = JSON.parse(
    JSON.stringify(gradeJson(madeGrade({ tests: [failedTest("f/a", "No.", madeFailure({ location }))] }))),
  );
  spoil(json);
  return json;
}

describe("reading a grade's JSON", () => {
  it("gives a grade that prints the same bytes, whatever is in it", () => {
    fc.assert(
      fc.property(anyGrade, (grade) => {
        assert.equal(printJsonLine(read(grade)), printJsonLine(grade));
      }),
    );
  });

  it("gives the grade itself, for submissions that passed, failed, or cannot be loaded", async () => {
    const codes = ["account.remove_associated_key(key);\nreturn Ok();", "throw new Error('no');", "return Ok(;"];
    const grades = await Promise.all(codes.map((code) => gradeText("remove-key-if-exists", removeKey(code))));
    assert.deepEqual(new Set(grades.map(({ outcome }) => outcome)), new Set(["failed", "error"]));
    for (const grade of grades) {
      const printed = printJsonLine(grade);
      assert.equal(printJsonLine(parseGrade(JSON.parse(printed))), printed);
      const tests = grade.tests.map((test) => test.failure);
      assert.deepEqual(
        read(grade).tests.map((test) => test.failure),
        tests,
      );
    }
  });

  it("leaves alone what a later version may have added", () => {
    const json = spoilt((grade) => {
      grade.later = 1;
    });
    assert.equal("later" in parseGrade(json), false);
  });

  describe("refuses in one sentence that names the place", () => {
    // biome-ignore lint/suspicious/noExplicitAny: see above
    const refused: readonly (readonly [sentence: string, spoil: (json: any) => void])[] = [
      [
        'tests[0].outcome is "maybe": write passed, failed or skipped.',
        ({ tests }) => {
          tests[0].outcome = "maybe";
        },
      ],
      [
        "score is missing: write a number from 0 up.",
        (grade) => {
          delete grade.score;
        },
      ],
      [
        'maxScore is "20": write a number from 0 up.',
        (grade) => {
          grade.maxScore = "20";
        },
      ],
      [
        "tests is {}: write a list.",
        (grade) => {
          grade.tests = {};
        },
      ],
      [
        'error is null: say what it is, as outcome is "error".',
        (grade) => {
          grade.outcome = "error";
        },
      ],
      [
        "console[1] is 5: write a text.",
        (grade) => {
          grade.console = ["a", 5];
        },
      ],
      [
        "seed is 1.5: write a whole number from 0 up.",
        (grade) => {
          grade.seed = 1.5;
        },
      ],
      [
        "tests[0].failure.location.line is 0: write a whole number from 1 up.",
        ({ tests }) => {
          tests[0].failure.location.line = 0;
        },
      ],
      [
        "tests[0].failure.call.arguments[0] is {}: write a text, a number, true or false.",
        ({ tests }) => {
          tests[0].failure.call.arguments = [{}];
        },
      ],
      [
        "tests[0].failure.before.action_thresholds.deployment is 256; write a whole number from 0 to 255.",
        ({ tests }) => {
          tests[0].failure.before.action_thresholds.deployment = 256;
        },
      ],
    ];
    for (const [sentence, spoil] of refused) {
      it(sentence, () => {
        assert.throws(
          () => parseGrade(spoilt(spoil)),
          (error) => {
            assert.ok(error instanceof GradeFormatError);
            assert.equal(error.message, sentence);
            return true;
          },
        );
      });
    }

    it("what is no object at all", () => {
      assert.throws(() => parseGrade([]), /^GradeFormatError: the grade is \[\]: write an object\.$/);
    });
  });
});
