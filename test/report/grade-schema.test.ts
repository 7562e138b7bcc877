import assert from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import type { FromSchema } from "json-schema-to-ts";
import type { Grade, GradeError } from "../../runner/model/grade.ts";
import { gradeSchema, reportSchema } from "../../runner/report/grade-schema.ts";
import { type GradeJson, printJsonEnd, printJsonLine, printJsonStart } from "../../runner/report/json.ts";
import { addToSummary, emptySummary } from "../../runner/report/summary.ts";
import { gradeText, readSolution } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { anyGrade } from "./any-grade.ts";
import { madeGrade } from "./made-grade.ts";

/** As a reader may use it: unchangeable, and formatted hashes are texts. */
type Plain<T> = T extends `account-hash-${string}`
  ? string
  : T extends object
    ? { readonly [Name in keyof T]: Plain<T[Name]> }
    : T;
type FromGradeSchema = Plain<FromSchema<typeof gradeSchema>>;
/** `others` of an error is never printed. */
type Printed = Plain<Omit<GradeJson, "error"> & { readonly error: Omit<GradeError, "others"> | null }>;

// The compiler holds the schema against the type, each way.
const printed = (grade: Printed): FromGradeSchema => grade;
const read = (grade: FromGradeSchema): Printed => grade;

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const isGrade = ajv.compile(gradeSchema);
const isReport = ajv.compile(reportSchema);

function check(grade: Grade): FromGradeSchema {
  const json = JSON.parse(printJsonLine(grade));
  assert.ok(isGrade(json), ajv.errorsText(isGrade.errors));
  return read(printed(json));
}

describe("the schema of a grade", () => {
  it("fits grades that passed, failed, and ended with each error that code can bring about", async () => {
    const limits = { timeoutMs: 300 };
    const codes: readonly (readonly [outcome: string, code: string])[] = [
      ["passed", readSolution("remove-key-if-exists")],
      ["failed", removeKey("return Ok(undefined);")],
      ["failed", removeKey("throw new Error('no');")],
      ["compile", removeKey("return Ok(;")],
      ["load", "export const nothing = 1;"],
      ["timeout", "for (;;);"],
      ["memory", "const all = []; for (;;) all.push(new Array(100000).fill(1));"],
      ["too-large", `// ${"x".repeat(300_000)}`],
    ];
    for (const [outcome, code] of codes) {
      const grade = check(await gradeText("remove-key-if-exists", code, { limits }));
      assert.equal(grade.error?.kind ?? grade.outcome, outcome);
    }
    check(madeGrade({ error: { kind: "internal", message: "Our fault.", location: null } }));
  });

  it("fits whatever learners may write", () => {
    fc.assert(
      fc.property(anyGrade, (grade) => {
        check(grade);
      }),
    );
  });

  it("refuses what is no grade", () => {
    const grade = JSON.parse(printJsonLine(madeGrade()));
    const { suite: _, ...without } = grade;
    for (const wrong of [{ ...grade, outcome: "maybe" }, { ...grade, secret: 1 }, { ...grade, score: "20" }, without]) {
      assert.equal(isGrade(wrong), false);
    }
  });

  it("says what every number counts", () => {
    const { score, durationMs, maxScore } = gradeSchema.properties;
    assert.deepEqual(
      [score, durationMs, maxScore].map(({ description }) => /points|milliseconds/i.test(description)),
      [true, true, true],
    );
  });
});

describe("the schema of a report", () => {
  it("fits the JSON report", () => {
    const grades = [madeGrade(), madeGrade({ submission: "b", outcome: "failed" })];
    const text = `${printJsonStart()}${grades.map(printJsonLine).join(",")}${printJsonEnd(grades.reduce(addToSummary, emptySummary))}`;
    const json = JSON.parse(text);
    assert.ok(isReport(json), ajv.errorsText(isReport.errors));
    assert.equal(isReport({ ...json, schema: 2 }), false);
  });
});
