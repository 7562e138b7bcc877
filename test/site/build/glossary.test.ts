import assert from "node:assert/strict";
import type { Course } from "../../../site/build/course.ts";
import { expectMistake } from "./expect-mistake.ts";
import { buildFiles, FRONT_MATTER_LINES, GLOSSARY_MATTER_LINES, glossary, lesson } from "./lessons.ts";

const TERMS = [
  "## Weight\n\nWhat a signature counts.",
  "## Associated key\nAlso: keys of the account\n\nA key that may sign; see its [weight](#weight).",
  "## Key\n\nA pair of numbers. See [the lesson](./01-keys.md).",
  "## Policy\nAlso: policies, signing rule\n\nA rule.",
].join("\n\n");

function build(...bodies: readonly string[]): Course {
  return buildFiles([
    glossary(TERMS),
    ...bodies.map((body, index) => lesson(body, `lessons/0${index + 1}-${names[index]}.md`)),
  ]);
}

const names = ["keys", "weights"];

/** What is linked to the glossary in a lesson: the words, and the term they lead to. */
function listLinks(body: string): readonly string[] {
  const html = build(body).lessons[0]?.html ?? "";
  const links = html.matchAll(/<a class="term" href="\.\.\/\.\.\/glossary\/#([a-z-]+)">([^<]*)<\/a>/g);
  return [...links].map(([, id, words]) => `${words} → ${id}`);
}

describe("a term of the glossary", () => {
  it("is a link where a lesson first uses it, and only there", () => {
    assert.deepEqual(listLinks("A weight, a weight.\n\n- One weight"), ["weight → weight"]);
    assert.deepEqual(listLinks("- One weight"), ["weight → weight"]);
  });

  it("is found in its plural, in its other forms, in small and capital letters, and over a line's end", () => {
    assert.deepEqual(listLinks("Weights."), ["Weights → weight"]);
    assert.deepEqual(listLinks("All\npolicies."), ["policies → policy"]);
    assert.deepEqual(listLinks("Signing rules."), ["Signing rules → policy"]);
    assert.deepEqual(listLinks("The **keys\nof the Account** and associated keys."), [
      "keys\nof the Account → associated-key",
    ]);
    assert.deepEqual(listLinks("An ASSOCIATED KEY’s *weight*."), [
      "ASSOCIATED KEY → associated-key",
      "weight → weight",
    ]);
  });

  it("is found as a whole word only, the longest first", () => {
    assert.deepEqual(listLinks("Overweight, weighty, keyboard, key-management."), []);
    assert.deepEqual(listLinks("An associated key, an associated key and a key."), [
      "associated key → associated-key",
      "key → key",
    ]);
  });

  it("is no link in headings, links, code, tables, and the answers to a question", () => {
    const places = [
      "## Weight",
      "[a weight](https://example.com/)",
      "`weight`",
      "```text\nweight\n```",
      "| weight |\n| --- |\n| weight |",
    ];
    for (const place of places) assert.deepEqual(listLinks(`${place}\n\nAnd weights.`), ["weights → weight"], place);
    const answers = "- [ ] Its weight\n\n  A weight.\n- [x] No weight\n\n  No weight.";
    assert.deepEqual(listLinks(`<predict-first id="q">\n\nWhat?\n\n${answers}\n\n</predict-first>\n\nAnd weights.`), [
      "weights → weight",
    ]);
  });

  it("is linked where an author says so, and then not again", () => {
    assert.deepEqual(listLinks("It [counts](./glossary.md#weight). The weight."), ["counts → weight"]);
  });

  it("leads back to the lesson that uses it first, in the order of the alphabet", () => {
    const { glossary: view } = build("A policy.", "A policy and a weight.");
    assert.deepEqual(
      view?.entries.map(({ id, title, firstUse }) => [id, title, firstUse?.label]),
      [
        ["associated-key", "Associated key", undefined],
        ["key", "Key", undefined],
        ["policy", "Policy", "1"],
        ["weight", "Weight", "2"],
      ],
    );
  });

  it("has its meaning in Markdown, whose links lead on", () => {
    const { glossary: view } = build("Hi.");
    assert.equal(view?.entries[0]?.html, '<p>A key that may sign; see its <a href="#weight">weight</a>.</p>\n');
    assert.match(view?.entries[1]?.html ?? "", /<a href="\.\.\/lessons\/keys\/">the lesson<\/a>/);
  });

  it("is no link where there is no glossary", () => {
    const course = buildFiles([lesson("A weight.")]);
    assert.equal(course.lessons[0]?.html, "<p>A weight.</p>\n");
    assert.equal(course.glossary, null);
  });
});

describe("a mistake in the glossary ends the build and is named with its line", () => {
  const cases: readonly (readonly [what: string, line: number, words: RegExp, body: string])[] = [
    ["no terms", 0, /begin each with a line ## Term/, "Words."],
    ["text before the first term", 0, /begin each with/, "Words.\n\n## Key\n\nA pair."],
    [
      "a term that is not explained",
      5,
      /"Key" is not explained/,
      "## Weight\n\nA number.\n\n## Key\n\n## Lock\n\nA door's.",
    ],
    ["a term with forms and nothing else", 1, /"Key" is not explained/, "## Key\nAlso: keys of all"],
    ["a term twice", 5, /two terms "key"/, "## Key\n\nA pair.\n\n## key\n\nAnother."],
    [
      "a form of two terms",
      5,
      /"Keys" leads to "Key" already/,
      "## Key\n\nA pair.\n\n## Lock\nAlso: Keys\n\nA door's.",
    ],
    ["an empty form", 2, /empty form/, "## Key\nAlso: keys of all,\n\nA pair."],
    ["forms in the middle of the meaning", 1, /line of their own/, "## Key\n\nA pair.\nAlso: keys of all"],
    ["forms without a blank line after them", 1, /line of their own/, "## Key\nAlso: keys of all\nA pair."],
    ["a term without letters", 1, /cannot be called/, "## …\n\nA pair."],
    ["a term that is an id of the page", 1, /cannot be called "Main"/, "## Main\n\nA pair."],
    ["a heading in a meaning", 1, /has a heading/, "## Key\n\nA pair.\n\n### More"],
    [
      "a link to no term",
      4,
      /glossary\.md has no term #lock: its terms are #key/,
      "## Key\n\nA pair.\nSee [it](#lock).",
    ],
    ["a link to no lesson", 3, /no lesson 02-none\.md/, "## Key\n\nSee [it](./02-none.md)."],
    ["HTML", 3, /<b> is not allowed/, "## Key\n\nA <b>pair</b>."],
    [
      "a question",
      3,
      /in a lesson, and nowhere else/,
      '## Key\n\n<predict-first id="q">\n\nWhat?\n\n- a\n\n</predict-first>',
    ],
  ];
  for (const [what, line, words, body] of cases) {
    it(`${what}`, () => {
      expectMistake([lesson("Hi."), glossary(body)], `lessons/glossary.md:${line + GLOSSARY_MATTER_LINES}`, words);
    });
  }

  it("a field that it does not have", () => {
    const { path, text } = glossary("## Key\n\nA pair.");
    const files = [lesson("Hi."), { path, text: text.replace("title:", "words: 3\ntitle:") }];
    expectMistake(files, `${path}:2`, /"words" is no field of the glossary/);
  });

  it("a link from a lesson to no term", () => {
    const files = [lesson("Hi.\n\nSee [it](./glossary.md#lock)."), glossary("## Key\n\nA pair.")];
    expectMistake(files, `lessons/01-keys.md:${3 + FRONT_MATTER_LINES}`, /has no term #lock: its terms are #key/);
  });
});
