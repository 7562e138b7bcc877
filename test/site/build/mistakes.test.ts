import assert from "node:assert/strict";
import type { AuthorFile } from "../../../site/build/course.ts";
import { createCodeHighlighter } from "../../../site/build/highlight.ts";
import { renderHints } from "../../../site/build/hints.ts";
import { expectMistake } from "./expect-mistake.ts";
import { buildLessons, FRONT_MATTER_LINES, lesson } from "./lessons.ts";

const PATH = "lessons/01-keys.md";

describe("an author's mistake ends the build and is named with its file and line", () => {
  const good = [
    "---",
    "title: Keys",
    "experience: Beginner",
    "estimation: 5 min",
    "summary: About keys.",
    "---",
    "Hi.",
  ];
  const withMatter = (change: (lines: string[]) => void): readonly AuthorFile[] => {
    const lines = [...good];
    change(lines);
    return [{ path: PATH, text: lines.join("\n") }];
  };

  it("not where there is none", () => {
    assert.equal(buildLessons(withMatter(() => {}))[0]?.title, "Keys");
  });

  const matters: readonly (readonly [string, number, RegExp, (lines: string[]) => void])[] = [
    ["no front matter", 1, /front matter is missing/, (lines) => lines.shift()],
    ["front matter that does not end", 1, /front matter is missing/, (lines) => lines.splice(5, 1)],
    ["front matter that is not YAML", 3, /not YAML/, (lines) => lines.splice(2, 1, "experience: for: whom")],
    ["front matter that is a text", 2, /no fields/, (lines) => lines.splice(1, 4, "some words")],
    ["a field twice", 4, /unique/, (lines) => lines.splice(2, 0, "summary: One.", "title: Again")],
    ["an unknown field", 3, /"titel" is no field/, (lines) => lines.splice(2, 0, "titel: Keys")],
    ["no title", 2, /no title/, (lines) => lines.splice(1, 1)],
    ["no summary", 2, /no summary/, (lines) => lines.splice(4, 1)],
    ["an empty title", 2, /title holds no text/, (lines) => lines.splice(1, 1, "title:")],
    ["a title that is a list", 2, /title holds no text/, (lines) => lines.splice(1, 1, "title: [a, b]")],
    ["minutes that are none", 4, /estimation is "soon"/, (lines) => lines.splice(3, 1, "estimation: soon")],
    ["no minutes at all", 4, /estimation is "0 min"/, (lines) => lines.splice(3, 1, "estimation: 0 min")],
    ["half minutes", 4, /estimation is "2.5"/, (lines) => lines.splice(3, 1, "estimation: 2.5")],
    ["sources that are no list", 6, /sources is no list/, (lines) => lines.splice(5, 0, "sources: a book")],
    [
      "an unknown challenge",
      6,
      /no challenge "sing": choose from remove-key/,
      (lines) => lines.splice(5, 0, "challenge: sing"),
    ],
    [
      "a broken link among the sources",
      8,
      /no lesson 09-none\.md/,
      (lines) => lines.splice(5, 0, "sources:", "  - A book", "  - Our [own](./09-none.md)"),
    ],
  ];
  for (const [what, line, words, change] of matters) {
    it(`${what}`, () => expectMistake(withMatter(change), `${PATH}:${line}`, words));
  }

  it("a file's name without a number", () => {
    expectMistake([lesson("Hi.", "lessons/keys.md")], "lessons/keys.md:1", /NN-some-words\.md/);
  });

  it("two lessons of one name", () => {
    const files = [lesson("One.", "lessons/01-keys.md"), lesson("Two.", "lessons/02-keys.md")];
    expectMistake(files, "lessons/02-keys.md:1", /lessons\/01-keys\.md has the name "keys" already/);
  });

  for (const [number, what] of [
    ["01", "lessons"],
    ["01b", "practice lessons"],
  ] as const) {
    it(`two ${what} of one number`, () => {
      const files = ["01-start", `${number}-keys`, `${number}-weights`].slice(number === "01" ? 1 : 0);
      expectMistake(
        files.map((name) => lesson("Hi.", `lessons/${name}.md`)),
        `lessons/${number}-weights.md:1`,
        new RegExp(`lessons/${number}-keys\\.md has the number ${number.slice(1)} already`),
      );
    });
  }

  it("a practice lesson without the lesson that it follows", () => {
    const files = [lesson("One.", "lessons/01-keys.md"), lesson("Two.", "lessons/02b-more.md")];
    expectMistake(files, "lessons/02b-more.md:1", /add lessons\/02-….md/);
  });

  it("a practice lesson that begins to count with a", () => {
    expectMistake([lesson("Hi.", "lessons/01a-more.md")], "lessons/01a-more.md:1", /NNb-/);
  });

  const bodies: readonly (readonly [string, number, RegExp, string])[] = [
    [
      "a link to no lesson",
      3,
      /no lesson 02-none\.md to link to: choose from 01-keys\.md/,
      "Hi.\n\nSee [it](./02-none.md).",
    ],
    ["a link to a lesson by a wrong number", 1, /no lesson 02-keys\.md/, "See [it](./02-keys.md)."],
    ["a link to no heading", 4, /no heading #b: its headings are #a/, "## A\n\nHi,\nsee [it](#b)."],
    ["a link to no heading of a lesson", 1, /no heading #b/, "See [it](./01-keys.md#b)."],
    ["the second of two links", 3, /#b/, "## A\n\n[a](#a) and [b](#b)."],
    ["a link without a scheme", 1, /"www.example.com" is no link/, "[it](www.example.com)"],
    ["a link that is a script", 1, /"javascript:alert\(1\)" is no link/, "[it](javascript:alert(1))"],
    ["a link over plain HTTP", 1, /"http:\/\/example.com" is no link/, "<http://example.com>"],
    ["a link to the glossary where there is none", 1, /no glossary\.md to link to/, "[it](./glossary.md#key)"],
    ["an absolute link", 1, /is no link/, "[it](/lessons/keys/)"],
    ["an empty link", 1, /"" is no link/, "[it]()"],
    ["HTML in a block", 3, /<script> is not allowed/, "Hi.\n\n<script>\nalert(1)\n</script>"],
    ["HTML in a line", 2, /<b> is not allowed/, "Hi\nand <b>hi</b>."],
    ["HTML in a list", 3, /<img/, "- one\n- two\n- <img src=x onerror=alert(1)>"],
    ["HTML in a table", 3, /<i>/, "| a |\n| --- |\n| <i>b</i> |"],
    ["the same HTML after it stood as code", 5, /<b> is not allowed/, "```text\n<b>\n```\n\n<b>x</b>"],
    ["code in an unknown language", 3, /"cobol" is not highlighted/, "Hi.\n\n```cobol\nx\n```"],
    ["an image", 1, /no images/, "![it](it.png)"],
    ["a heading of the first level", 1, /begins with ##/, "# Keys"],
    ["two headings of one name", 5, /two headings "A b"/, "## A b\n\nHi.\n\n### A b"],
    ["a heading that is an id of the page", 1, /cannot be called "Sources"/, "## Sources"],
    ["a heading without letters", 1, /cannot be called/, "## …"],
  ];
  for (const [what, line, words, body] of bodies) {
    it(`${what}`, () => expectMistake([lesson(body)], `${PATH}:${line + FRONT_MATTER_LINES}`, words));
  }
});

describe("a mistake in a challenge's hints", () => {
  const cases: readonly (readonly [string, number, RegExp, string])[] = [
    ["text before the first", 1, /begin with a line ## 1/, "Hello.\n\n## 1\n\nDo it."],
    ["a wrong number", 5, /"## 3" stands where ## 2 must/, "## 1\n\nDo it.\n\n## 3\n\nDo it."],
    ["an empty one", 1, /empty/, "## 1\n\n## 2\n\nDo it."],
    ["HTML", 7, /<b> is not allowed/, "## 1\n\nDo it.\n\n## 2\n\nDo <b>it</b>."],
    ["a link to a lesson", 3, /links to no lesson/, "## 1\n\nSee [it](./01-keys.md)."],
  ];
  for (const [what, line, words, text] of cases) {
    it(`is named with its line: ${what}`, async () => {
      const highlighter = await createCodeHighlighter();
      assert.throws(
        () => renderHints({ path: "hints.md", text }, highlighter),
        (error: Error) => error.message.startsWith(`hints.md:${line}: `) && words.test(error.message),
      );
    });
  }
});
