import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { validateXML } from "xmllint-wasm";
import type { Grade } from "../../runner/model/grade.ts";
import { createJunitPrinter } from "../../runner/report/junit.ts";
import { gradeText } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { hostileGrades } from "./hostile-grades.ts";
import { failedTest, madeGrade, passedTest } from "./made-grade.ts";
import { printReport } from "./printed-report.ts";

const schema = readFileSync(new URL("schemas/junit.xsd", import.meta.url), "utf8");

const longGrade = madeGrade({
  console: Array.from({ length: 10_000 }, () => "x".repeat(1000)),
  tests: [failedTest("f/a/b", "y".repeat(100_000))],
});
const location = { file: "keys_manager.ts", line: 3, column: 5 };
const brokenGrade = madeGrade({ error: { kind: "compile", message: "No such name.", location } });
const skippedGrade = madeGrade({ tests: [{ ...passedTest("f/a/b", "later"), outcome: "skipped" }] });

function print(grades: readonly Grade[], timestamp?: string): string {
  return printReport(createJunitPrinter({ timestamp }), grades);
}

/** What a reader of the XML finds at each path; one run for all, for starting the reader takes its time. */
async function find(xml: string, paths: readonly string[]): Promise<readonly string[]> {
  const separator = "\u241f";
  const { normalized } = await validateXML({
    xml: { fileName: "junit.xml", contents: xml },
    normalization: "format",
    modifyArguments: () => ["--xpath", `concat(${[...paths, "''"].join(`,'${separator}',`)})`, "junit.xml"],
  });
  return normalized.split(separator).slice(0, -1);
}

describe("a JUnit report", () => {
  it("is XML of the dialect that Jenkins and GitLab read, whatever is in it", async () => {
    const reports = [
      print([]),
      print([madeGrade({ tests: [passedTest("f/a/b", "works"), failedTest("f/a/c", "No.")] }), skippedGrade]),
      print([brokenGrade], "2026-11-21T17:00:00"),
      print(hostileGrades()),
      print([longGrade]),
    ];
    const xml = reports.map((contents, index) => ({ fileName: `report-${index}.xml`, contents }));
    const { valid, rawOutput } = await validateXML({ xml, schema });
    assert.ok(valid, rawOutput);
  });

  it("has a suite for each submission, with its counts, and says why a test failed", async () => {
    const wrong = removeKey("account.remove_associated_key(key);\nreturn Ok(undefined);");
    const grade = await gradeText("remove-key-if-exists", wrong);
    const failed = grade.tests.filter(({ outcome }) => outcome === "failed");
    const message = failed[0]?.message ?? "";
    const xml = print([grade, madeGrade({ submission: "ben.ts" })]);
    const [body = "", ...rest] = await find(xml, [
      "string((//failure)[1])",
      "(//failure)[1]/@message",
      "count(/testsuites/testsuite)",
      "//testsuite[1]/@tests",
      "count(//testcase)",
      "//testsuite[1]/@failures",
      "count(//failure)",
      "//testsuite[1]//property[@name='suite']/@value",
    ]);
    const [tests, failures] = [String(grade.tests.length), String(failed.length)];
    assert.deepEqual(rest, [message, "2", tests, tests, failures, failures, grade.suite]);
    assert.ok(body.startsWith(`${message}\n`), "GitLab shows the text only");
    assert.match(body, /before {3}after\n/);
    assert.match(body, /expected {4}Err\(\w+\)\n {2}actual {6}Ok\(\(\)\) ✗\n/);
  });

  it("names submission and function in the class, by which Jenkins groups tests and follows them", async () => {
    const tests = [passedTest("set_threshold/a/b", "sets it")];
    const xml = print([madeGrade({ submission: "ada/keys_manager.ts", tests })]);
    assert.deepEqual(await find(xml, ["//testcase/@classname", "//testcase/@name"]), [
      "keys-manager.ada/keys_manager.ts.set_threshold",
      "sets it",
    ]);
  });

  it("tells an error from a failure, and a skipped test from both", async () => {
    const paths = ["//testsuite[1]/@errors", "//error/@type", "//error", "//testsuite[2]/@skipped", "count(//skipped)"];
    assert.deepEqual(await find(print([brokenGrade, skippedGrade]), paths), [
      "1",
      "compile",
      "No such name.\nThe code does not compile at keys_manager.ts:3:5.",
      "1",
      "1",
    ]);
  });

  it("is the same for the same grades, and has a time of day only where one is given", () => {
    assert.equal(print([brokenGrade]), print([brokenGrade]));
    assert.ok(!print([brokenGrade]).includes("timestamp"));
    assert.ok(print([brokenGrade], "2026-11-21T17:00:00").includes(' timestamp="2026-11-21T17:00:00"'));
  });

  it("holds what a learner wrote as text that changes nothing in it", async () => {
    const xml = print(hostileGrades());
    const [count, printed = ""] = await find(xml, ["count(//testcase)", "//system-out"]);
    assert.equal(count, "3");
    assert.ok(printed.includes("]]></failure><testcase name='x'/> &lt; &#0; <script>"), printed);
    assert.ok(!printed.includes("[[ATTACHMENT"), "GitLab would link to the file");
    assert.doesNotMatch(xml, /^\s*::/m, "GitHub would take the line for a command");
  });

  it("cuts what is very long, and says so", () => {
    const xml = print([longGrade]);
    assert.ok(xml.length < 120_000, `${xml.length} characters`);
    assert.match(xml, /… and 9800 more lines<\/system-out>/);
  });
});
