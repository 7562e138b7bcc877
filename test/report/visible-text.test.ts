import assert from "node:assert/strict";
import fc from "fast-check";
import { cutTo, showJson, showShort, showText, widthOf, wrapText } from "../../runner/report/visible-text.ts";

/** What no report may hand to a terminal; line ends are the report's own. */
const harmful = /[^\P{Cc}\n]|[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]|\p{Surrogate}/u;

describe("a learner's text on a terminal", () => {
  it("has an escape in place of what a terminal would act on", () => {
    assert.equal(showText("a\u001b[31mb\u0007"), "a\\u001b[31mb\\u0007");
    assert.equal(showText("one\r\ntwo\tthree"), "one\\r\\ntwo  three");
    assert.equal(showText("safe\u202egpj"), "safe\\u202egpj");
    assert.equal(showText("\u{e0041}"), "\\udb40\\udc41");
  });

  it("is no command to a workflow's log, wherever it comes to stand", () => {
    assert.equal(showText("::error::x"), "\\u003a:error::x");
    assert.equal(showText("it says ::set-output name=x::y"), "it says \\u003a:set-output name=x::y");
    assert.equal(showText("a ##[error] b ###[x]"), "a #\\u0023[error] b ##\\u0023[x]");
    assert.equal(showText("Weight::new(1)"), "Weight::new(1)");
    const json = showJson(JSON.stringify({ text: "\\##[error]" }));
    assert.ok(!json.includes("##["));
    assert.deepEqual(JSON.parse(json), { text: "\\##[error]" });
  });

  it("keeps letters of every script, and emoji", () => {
    for (const text of ["Größe", "日本語", "עברית", "e\u0301", "😀", "⚠\ufe0f"]) assert.equal(showText(text), text);
  });

  it("is never harmful, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        assert.doesNotMatch(showText(text), harmful);
        assert.doesNotMatch(showShort(text, 5), harmful);
      }),
    );
  });

  it("parses to the same from JSON, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const json = showJson(JSON.stringify({ text }));
        assert.doesNotMatch(json, harmful);
        assert.deepEqual(JSON.parse(json), { text });
      }),
    );
  });

  it("is cut with a sign and never within a character", () => {
    assert.equal(showShort("abc", 3), "abc");
    assert.equal(showShort("abcd", 3), "abc…");
    assert.equal(showShort("ab😀cd", 3), "ab…");
  });
});

describe("text in columns", () => {
  it("counts wide characters twice, accents and colours not at all", () => {
    assert.equal(widthOf("abc"), 3);
    assert.equal(widthOf("日本"), 4);
    assert.equal(widthOf("e\u0301"), 1);
    assert.equal(widthOf("\u001b[31mred\u001b[39m"), 3);
  });

  it("is broken at spaces, and loses no word", () => {
    assert.deepEqual(wrapText("one two three four", 9), ["one two", "three", "four"]);
    assert.deepEqual(wrapText("unbreakable", 4), ["unbreakable"]);
    assert.deepEqual(wrapText("", 4), [""]);
  });

  it("is cut to the columns there are", () => {
    assert.equal(cutTo("abcd", 4), "abcd");
    assert.equal(cutTo("abcde", 4), "abc…");
    assert.equal(cutTo("日本語", 4), "日…");
  });
});
