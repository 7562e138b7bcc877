import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import type { Grade } from "../../runner/model/grade.ts";
import { createGithubAnnotations } from "../../runner/report/github-annotations.ts";
import { createGithubSummary } from "../../runner/report/github-summary.ts";
import { printJsonLine } from "../../runner/report/json.ts";
import { createJunitPrinter } from "../../runner/report/junit.ts";
import { plainPaint } from "../../runner/report/paint.ts";
import { createTapPrinter } from "../../runner/report/tap.ts";
import { printGrade, printShortGrade } from "../../runner/report/text.ts";
import { gradeText, readChallengeFile, readSolution } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { printReport } from "./printed-report.ts";

/** Lines of code long enough that none of them turns up elsewhere by chance. */
function tellingLines(source: string): readonly string[] {
  return source
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length >= 24 && /[(){}=;]/.test(line));
}

/** What must stay hidden: the suite with the cases that it is made of, and the solution. */
function hiddenLines(): readonly string[] {
  const cases = new URL("../../challenges/cases/", import.meta.url);
  const sources = readdirSync(cases).map((name) => readFileSync(new URL(name, cases), "utf8"));
  const own = [readChallengeFile("keys-manager", "suite.ts"), readSolution("keys-manager")];
  const known = new Set(tellingLines(readChallengeFile("keys-manager", "starter/keys_manager.ts")));
  return [...sources, ...own].flatMap(tellingLines).filter((line) => !known.has(line));
}

function reportsOf(grade: Grade, code: string): string {
  const options = { paint: plainPaint, files: { "keys_manager.ts": code } };
  const text = [printGrade(grade, options), printShortGrade(grade, options)].join("\n");
  // Broken lines are joined again, and quotes in JSON are plain ones.
  return `${text.replaceAll(/\s+/g, " ")}\n${printJsonLine(grade).replaceAll('\\"', '"')}\n${ciReportsOf(grade)}`;
}

/** The reports for CI services, without their escapes. */
function ciReportsOf(grade: Grade): string {
  const printers = [
    createJunitPrinter(),
    createTapPrinter(),
    createGithubAnnotations({ file: "keys_manager.ts" }),
    createGithubSummary({ isSingle: true }),
  ];
  const text = printers.map((printer) => printReport(printer, [grade])).join("\n");
  const marks = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", '\\"': '"', "&amp;": "&" };
  return Object.entries(marks).reduce((all, [escaped, mark]) => all.replaceAll(escaped, mark), text);
}

describe("no report holds the source of the hidden suite or of the solution", () => {
  const submissions: readonly (readonly [what: string, code: string])[] = [
    ["that passes", readSolution("keys-manager")],
    ["that fails", removeKey("return Ok(undefined);")],
    ["that throws what it finds", removeKey("throw new Error(String(new Error().stack) + remove_key_if_exists);")],
    ["that prints what it finds", removeKey("console.log(new Error().stack, Object.keys(globalThis));\nreturn Ok();")],
    ["that does not compile", `${removeKey("return Ok();")}\nexport const = 1;`],
    ["that does not end", removeKey("for (;;);")],
  ];

  it("would be noticed, if one did", () => {
    const leak = `Your code is not ${hiddenLines().at(-1)}`;
    const grade = { console: [leak] };
    assert.ok(hiddenLines().length > 200, `${hiddenLines().length} lines`);
    assert.ok(hiddenLines().some((line) => grade.console.join().includes(line)));
  });

  for (const [what, code] of submissions) {
    it(`for a submission ${what}`, async () => {
      const grade = await gradeText("keys-manager", code, { limits: { timeoutMs: 500 } });
      // A learner's own line may stand in a report: an error shows it.
      const own = what === "that passes" ? "" : code;
      const reports = reportsOf(grade, own);
      assert.deepEqual(
        hiddenLines().filter((line) => reports.includes(line) && !own.includes(line)),
        [],
      );
    });
  }
});
