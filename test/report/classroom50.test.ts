import assert from "node:assert/strict";
import { Ajv } from "ajv";
import { catalogue } from "../../challenges/catalogue.ts";
import { pointsOfSuite } from "../../runner/cli/suite-points.ts";
import type { Grade } from "../../runner/model/grade.ts";
import { DEFAULT_SEED } from "../../runner/model/grader.ts";
import { createClassroom50Printer, parseClassroom50Context } from "../../runner/report/classroom50.ts";
import { getChallenge, gradeText, readSolution } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { madeGrade } from "./made-grade.ts";

const CHALLENGE = "remove-key-if-exists";

const env = {
  CLASSROOM: "cs-principles",
  ASSIGNMENT: "keys",
  SUBMISSION_TAG: "submit/2026-06-01T14-32-05Z-a1b2c3d",
  COMMIT_URL: "https://example.org/commit/1",
  RELEASE_URL: "https://example.org/release/1",
  REVIEW_URL: "https://example.org/review/1",
};

const text = { type: "string", minLength: 1 };
const points = { type: "integer", minimum: 0 };

/** What the runner's own validation asks for, less the fields that it stamps itself. */
const isResult = new Ajv().compile<{
  readonly score: number;
  readonly "max-score": number;
  readonly tests: readonly { readonly passed: boolean; readonly score: number; readonly "max-score": number }[];
}>({
  type: "object",
  required: "schema classroom assignment submission commit release review datetime score max-score tests".split(" "),
  properties: {
    schema: { const: "classroom50/result/v1" },
    classroom: { const: env.CLASSROOM },
    assignment: { const: env.ASSIGNMENT },
    submission: { type: "string", pattern: "^submit/" },
    commit: text,
    release: text,
    review: text,
    datetime: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" },
    score: points,
    "max-score": points,
    tests: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["test-name", "passed", "score", "max-score"],
        properties: { "test-name": text, passed: { type: "boolean" }, score: points, "max-score": points },
      },
    },
  },
});

function printResult(grade: Grade): unknown {
  const printer = createClassroom50Printer({
    context: parseClassroom50Context(env),
    now: () => Date.UTC(2026, 5, 1, 14, 32, 1, 500),
    pointsOf: pointsOfSuite(getChallenge(CHALLENGE), DEFAULT_SEED),
  });
  return JSON.parse(printer.add(grade, {}));
}

describe("Classroom 50's result.json", () => {
  it("passes the checks of its runner, with scores that add up", async () => {
    for (const code of [readSolution(CHALLENGE), removeKey("return Ok();"), "export const = 1;"]) {
      const grade = await gradeText(CHALLENGE, code);
      const result = printResult(grade);
      assert.ok(isResult(result), JSON.stringify(isResult.errors));
      assert.deepEqual([result.score, result["max-score"]], [grade.score, 18]);
      assert.equal(
        result.tests.reduce((sum, { score }) => sum + score, 0),
        grade.score,
      );
      assert.equal(
        result.tests.reduce((sum, test) => sum + test["max-score"], 0),
        18,
      );
      // A result whose tests have all passed, or that has none, is shown as a success.
      assert.equal(
        result.tests.every(({ passed }) => passed),
        grade.outcome === "passed",
      );
    }
  });

  it("says which submission it is about, from the runner's environment, and when", async () => {
    const result = printResult(await gradeText(CHALLENGE, readSolution(CHALLENGE)));
    const { tests, ...fields } = result as Readonly<Record<string, unknown>>;
    assert.ok(Array.isArray(tests));
    assert.deepEqual(
      [fields["submission"], fields["review"], fields["datetime"]],
      [env.SUBMISSION_TAG, env.REVIEW_URL, "2026-06-01T14:32:01Z"],
    );
    assert.equal(parseClassroom50Context({ ...env, REVIEW_URL: "" }).review, env.COMMIT_URL);
  });

  it("names what is missing where its runner did not start it", () => {
    assert.throws(() => parseClassroom50Context({ ...env, COMMIT_URL: "", ASSIGNMENT: undefined }), {
      name: "Classroom50ContextError",
      message: /needs ASSIGNMENT, COMMIT_URL in the environment/,
    });
  });

  it("has no score, and is refused, where the grader itself failed", () => {
    const result = printResult(madeGrade({ error: { kind: "internal", message: "No.", location: null } }));
    assert.ok(!isResult(result));
    assert.ok(typeof result === "object" && result !== null && !("score" in result) && !("tests" in result));
  });

  it("can hold every challenge: their points are whole", () => {
    for (const { suite } of catalogue.values()) {
      assert.ok(suite(DEFAULT_SEED).every((scenario) => Number.isInteger(scenario.points)));
    }
  });
});
