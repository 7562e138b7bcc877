import assert from "node:assert/strict";
import { printExcerpt } from "../../runner/report/excerpt.ts";
import { plainPaint } from "../../runner/report/paint.ts";

function excerpt(source: string | undefined, line: number, column: number): readonly string[] {
  return printExcerpt(source, { file: "keys_manager.ts", line, column }, plainPaint);
}

describe("the line that an error is about", () => {
  it("stands with its number above a caret", () => {
    assert.deepEqual(excerpt("one\r\nlet x = ;\nthree", 2, 9), ["2 | let x = ;", "  |         ^"]);
  });

  it("has the caret after its end where something is missing there", () => {
    assert.deepEqual(excerpt("f(", 1, 3), ["1 | f(", "  |   ^"]);
    assert.deepEqual(excerpt("f(", 1, 99), ["1 | f(", "  |   ^"]);
  });

  it("keeps the caret in place behind tabs and escapes", () => {
    assert.deepEqual(excerpt("\t\u200bx", 1, 3), ["1 |   \\u200bx", "  |         ^"]);
  });

  it("is shown around the place where it is long", () => {
    const [line = "", caret = ""] = excerpt(`${"a".repeat(500)}!${"b".repeat(500)}`, 1, 501);
    assert.ok(line.length <= 96, `${line.length} columns`);
    assert.equal(line[caret.indexOf("^")], "!");
    assert.match(line, /^1 \| …a+!b+…$/);
  });

  it("is left out where it is not at hand", () => {
    assert.deepEqual(excerpt(undefined, 1, 1), []);
    assert.deepEqual(excerpt("one", 2, 1), []);
  });
});
