import assert from "node:assert/strict";
import { marked } from "marked";
import type { Grade } from "../../runner/model/grade.ts";
import { createGithubSummary } from "../../runner/report/github-summary.ts";
import { gradeText } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { hostileGrades, hostileText } from "./hostile-grades.ts";
import { failedTest, madeGrade, passedTest } from "./made-grade.ts";
import { printReport } from "./printed-report.ts";

/** The page that GitHub's kind of Markdown makes of a summary. */
function show(grades: readonly Grade[], options: Parameters<typeof createGithubSummary>[0]): string {
  return marked.parse(printReport(createGithubSummary(options), grades), { async: false, gfm: true });
}

function rowsOf(page: string): readonly string[] {
  return [...page.matchAll(/<tr>(<td.*)<\/tr>/g)].map(([, cells = ""]) => cells);
}

function textOf(html: string): string {
  return html.replaceAll(/<[^>]+>/g, "").replaceAll("&#39;", "'");
}

describe("the job summary on GitHub", () => {
  it("has the totals and a row for each submission: outcome in words, points, first cause", () => {
    const failed = madeGrade({
      submission: "ada.ts",
      score: 12,
      tests: [failedTest("set_threshold/a/b", "No.", null)],
    });
    const passed = madeGrade({ submission: "ben.ts", score: 20, tests: [passedTest("f/a/b", "works")] });
    const error = madeGrade({ submission: "cy.ts", error: { kind: "load", message: "It threw.", location: null } });
    const page = show([failed, passed, error], { isSingle: false });
    assert.match(page, /<h2>Cosigner: 3 submissions: 1 passed, 1 failed, 1 error<\/h2>/);
    assert.deepEqual(
      rowsOf(page).map((row) => [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = ""]) => textOf(cell))),
      [
        ["ada.ts", "✗ failed", "12/20", "set_threshold: No."],
        ["ben.ts", "✓ passed", "20/20", ""],
        ["cy.ts", "! error", "–", "It threw."],
      ],
    );
  });

  it("lists the tests of a single submission with what each says", async () => {
    const wrong = removeKey("account.remove_associated_key(key);\nreturn Ok(undefined);");
    const grade = await gradeText("remove-key-if-exists", wrong);
    const page = show([grade], { isSingle: true });
    const items = [...page.matchAll(/<li>(.*)<\/li>/g)].map(([, item = ""]) => textOf(item));
    assert.deepEqual(
      items,
      grade.tests.map(({ title, outcome, message }) =>
        outcome === "passed" ? `✓ passed: ${title}` : `✗ failed: ${title}${message}`,
      ),
    );
    for (const { message } of grade.misconceptions) assert.ok(textOf(page).includes(message));
  });

  it("says of a single submission that cannot be graded why, and where", () => {
    const location = { file: "keys_manager.ts", line: 3, column: 5 };
    const page = show([madeGrade({ error: { kind: "compile", message: "No such name.", location } })], {
      isSingle: true,
    });
    assert.match(textOf(page), /The code does not compile at keys_manager\.ts:3:5: No such name\./);
  });

  it("ends with a row that counts what is missing where GitHub would drop the whole", () => {
    const limitBytes = 20_000;
    // Two bytes a character in UTF-8, one in a string's length.
    const grades = Array.from({ length: 500 }, (_, index) => madeGrade({ submission: `é`.repeat(100) + index }));
    const summary = printReport(createGithubSummary({ isSingle: false, limitBytes }), grades);
    assert.ok(Buffer.byteLength(summary) <= limitBytes);
    assert.ok(Buffer.byteLength(summary) > limitBytes * 0.8, "the room is used");
    const rows = rowsOf(summary);
    assert.match(rows.at(-1) ?? "", new RegExp(`… and ${500 - (rows.length - 1)} more submissions`));
    const list = [madeGrade({ tests: grades.map((_, index) => passedTest(`f${index}/a/b`, "é".repeat(100))) })];
    const single = printReport(createGithubSummary({ isSingle: true, limitBytes }), list);
    assert.ok(Buffer.byteLength(single) <= limitBytes);
    assert.match(single, /… and more tests/);
  });

  it("holds what a learner wrote as text: no mark-up, link or mention comes of it", () => {
    for (const isSingle of [false, true]) {
      for (const grades of isSingle ? hostileGrades().map((grade) => [grade]) : [hostileGrades()]) {
        const page = show(grades, { isSingle });
        const tags = new Set([...page.matchAll(/<\/?([^\s>]*)/g)].map(([, tag]) => tag));
        const known = new Set(["h2", "h3", "p", "table", "tbody", "tr", "th", "td", "ul", "li", "br", "code"]);
        assert.deepEqual(
          [...tags].filter((tag) => !known.has(tag ?? "")),
          [],
        );
        assert.equal(page.split("<code>").length, page.split("</code>").length);
        const outsideCode = page.replaceAll(/<code>.*?<\/code>/g, "");
        assert.doesNotMatch(outsideCode, /@octocat|https:|#1|:tada:/);
        assert.ok(page.includes("@octocat"), "it is shown");
        assert.ok(!page.includes(hostileText));
      }
      if (!isSingle) assert.equal(rowsOf(show(hostileGrades(), { isSingle })).length, 3);
    }
  });
});
