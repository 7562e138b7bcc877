import assert from "node:assert/strict";
import { parseAccount } from "../../runner/chain/account-json.ts";
import type { Grade } from "../../runner/model/grade.ts";
import { gradeJson, printJsonEnd, printJsonLine, printJsonStart } from "../../runner/report/json.ts";
import { gradeText } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { failedTest, hashOf, madeFailure, madeGrade } from "./made-grade.ts";

/** The names of an object's fields, in order. */
function fieldsOf(value: unknown): readonly string[] {
  assert.ok(typeof value === "object" && value !== null);
  return Object.keys(value);
}

describe("a grade as JSON", () => {
  let failed: Grade;

  before(async () => {
    failed = await gradeText("remove-key-if-exists", removeKey("account.remove_associated_key(key);\nreturn Ok();"));
  });

  it("has the fields that are promised, in their order", () => {
    const json = JSON.parse(printJsonLine(failed));
    const order =
      "submission challenge language outcome score maxScore error misconceptions tests console durationMs seed suite";
    assert.equal(fieldsOf(json).join(" "), order);
    for (const test of json.tests) {
      assert.equal(fieldsOf(test).join(" "), "id title outcome durationMs message failure");
    }
    assert.equal(json.tests.length, failed.tests.length);
    assert.deepEqual(fieldsOf(json.misconceptions[0]), ["id", "function", "message"]);
    assert.equal(json.error, null);
  });

  it("has the scenario of a failed test, with accounts as the documentation prints them", () => {
    const failure = gradeJson(failed).tests.find((test) => test.failure?.example === 2)?.failure;
    const source = failed.tests.find((test) => test.failure?.example === 2)?.failure;
    assert.ok(failure && source);
    const order = "example call signers expected actual before after trace calls location";
    assert.equal(fieldsOf(failure).join(" "), order);
    assert.deepEqual(fieldsOf(failure.call), ["function", "arguments"]);
    assert.deepEqual(fieldsOf(failure.trace[0]), ["function", "arguments", "result", "call"]);
    const accounts = [failure.before, failure.after, failure.expected.account, failure.actual.account];
    const sources = [source.before, source.after, source.expected.account, source.actual.account];
    assert.deepEqual(
      accounts.map((account) => parseAccount(account)),
      sources,
    );
    assert.deepEqual(failure.before.associated_keys, [
      { account_address: hashOf("a1"), weight: 2 },
      { account_address: hashOf("b2"), weight: 1 },
    ]);
  });

  it("has an error with kind, message and place", async () => {
    const broken = await gradeText("remove-key-if-exists", "export const = 1;");
    const { error, tests } = JSON.parse(printJsonLine(broken));
    assert.deepEqual(fieldsOf(error), ["kind", "message", "location"]);
    assert.equal(error.kind, "compile");
    assert.deepEqual(error.location, { file: "keys_manager.ts", line: 1, column: 14 });
    assert.deepEqual(tests, []);
  });

  it("rounds durations to a microsecond", () => {
    const test = { ...failedTest("set_threshold/a/example-1", "No."), durationMs: 0.22667 };
    const json = gradeJson(madeGrade({ durationMs: 12.345_678, tests: [test] }));
    assert.deepEqual([json.durationMs, json.tests[0]?.durationMs], [12.346, 0.227]);
  });

  it("is one line, whatever the code printed", () => {
    const line = printJsonLine(madeGrade({ console: ["one\ntwo\u2028three\u001b[0m"] }));
    for (const character of "\n\u2028\u001b") assert.ok(!line.includes(character));
    assert.deepEqual(JSON.parse(line).console, ["one\ntwo\u2028three\u001b[0m"]);
  });

  it("holds nothing that is not promised, whatever else a grade carries", () => {
    const secret = { source: "hidden" };
    const call = { function: "f", arguments: [], ...secret };
    const calls = [{ call, expected: "Ok(())", actual: null, ...secret }];
    const trace = [{ function: "put_key", arguments: [], result: "Ok", call: 0, ...secret }];
    const failure = { ...madeFailure({ call, calls, trace }), ...secret };
    const test = { ...failedTest("set_threshold/a/example-1", "No.", failure), ...secret };
    const error = {
      kind: "load",
      message: "No.",
      location: { file: "a.ts", line: 1, column: 1, ...secret },
      ...secret,
    };
    const misconceptions = [{ id: "a", function: "b", message: "c", ...secret }];
    const grade = { ...madeGrade({ tests: [test], misconceptions }), ...secret, error } as Grade;
    assert.doesNotMatch(printJsonLine(grade), /hidden/);
  });

  it("of several stands between a start and an end that make one document", () => {
    const summary = { submissions: 2, passed: 2, failed: 0, errored: 0 };
    const grades = [madeGrade(), madeGrade({ submission: "b" })];
    const text = `${printJsonStart()}${grades.map(printJsonLine).join(",\n")}${printJsonEnd(summary)}`;
    const document = JSON.parse(text);
    assert.deepEqual(fieldsOf(document), ["schema", "grades", "summary"]);
    assert.equal(document.schema, 1);
    assert.deepEqual(
      document.grades.map((grade: Grade) => grade.submission),
      ["ada/keys_manager.ts", "b"],
    );
    assert.deepEqual(document.summary, summary);
  });
});
