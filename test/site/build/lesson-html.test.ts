import assert from "node:assert/strict";
import { listNotices } from "../../../site/build/course.ts";
import { buildBody, buildLessons, lesson } from "./lessons.ts";

describe("a lesson's Markdown as HTML", () => {
  it("gives each heading an id and a link to itself that says where it leads", () => {
    assert.equal(
      buildBody('## The `a1` key & "others"'),
      '<h2 id="the-a1-key-others">The <code translate="no">a1</code> key &amp; &quot;others&quot;' +
        '<a class="anchor" href="#the-a1-key-others" aria-label="Link to “The a1 key &amp; &quot;others&quot;”">#</a></h2>\n',
    );
  });

  it("leads from one lesson to another, and to a heading of it, by the page's address", () => {
    const [first, second] = buildLessons([
      lesson("## Weights\n\nSee [next](./02-thresholds.md).", "lessons/01-keys.md"),
      lesson("Back to [weights](./01-keys.md#weights). [Here](#end).\n\n## End", "lessons/02-thresholds.md"),
    ]);
    assert.match(first?.html ?? "", /<a href="\.\.\/thresholds\/">next<\/a>/);
    assert.match(second?.html ?? "", /<a href="\.\.\/keys\/#weights">weights<\/a>/);
    assert.match(second?.html ?? "", /<a href="#end">Here<\/a>/);
  });

  it("puts lessons in the order of their files' numbers and counts them, each with its neighbours", () => {
    const course = buildLessons([lesson("b", "lessons/10-b.md"), lesson("c", "lessons/12-c.md"), lesson("a")]);
    assert.deepEqual(
      course.map(({ slug, label, previous, next }) => [slug, label, previous?.slug, next?.slug]),
      [
        ["keys", "1", undefined, "b"],
        ["b", "2", "keys", "c"],
        ["c", "3", "b", undefined],
      ],
    );
  });

  it("gives a practice lesson the number of the lesson that it follows, and does not count it", () => {
    const names = ["12b-d", "10-b", "12-c", "10c-more", "01-a", "10b-again"];
    const course = buildLessons(names.map((name) => lesson("Hi.", `lessons/${name}.md`)));
    assert.deepEqual(
      course.map(({ slug, label, practice }) => [slug, label, practice]),
      [
        ["a", "1", false],
        ["b", "2", false],
        ["again", "2b", true],
        ["more", "2c", true],
        ["c", "3", false],
        ["d", "3b", true],
      ],
    );
  });

  it("leads to a practice lesson by its file's name too", () => {
    const [first] = buildLessons([
      lesson("See [more](./01b-more.md#how).", "lessons/01-keys.md"),
      lesson("## How", "lessons/01b-more.md"),
    ]);
    assert.match(first?.html ?? "", /<a href="\.\.\/more\/#how">more<\/a>/);
  });

  it("takes TutorialKit's fields, and says that they mean nothing here", () => {
    const { path, text } = lesson("Hi.");
    const files = [{ path, text: text.replace("title:", "type: lesson\nfocus: /a.ts\nmeta:\n  a: [1]\ntitle:") }];
    assert.equal(buildLessons(files)[0]?.title, "Keys");
    assert.deepEqual(
      listNotices(files).map((notice) => notice.slice(0, notice.indexOf(" means"))),
      [`${path}:2: "type"`, `${path}:3: "focus"`, `${path}:4: "meta"`],
    );
    assert.deepEqual(listNotices([lesson("Hi.")]), []);
  });

  it("reads the front matter", () => {
    const text = [
      "---",
      "title: 'Two keys: a start'",
      "experience: Beginner",
      "estimation: 7",
      "summary: Why *two*.",
      "challenge: set-threshold",
      "sources:",
      "  - The `docs`, https://docs.casper.network/x",
      "---",
      "Hi.",
    ].join("\r\n");
    const [view] = buildLessons([{ path: "lessons/03-two-keys.md", text }]);
    assert.deepEqual(view, {
      slug: "two-keys",
      label: "1",
      practice: false,
      title: "Two keys: a start",
      experience: "Beginner",
      minutes: 7,
      summary: "Why *two*.",
      challengeId: "set-threshold",
      sources: [
        '<p>The <code translate="no">docs</code>, <a href="https://docs.casper.network/x" rel="noreferrer">https://docs.casper.network/x</a></p>\n',
      ],
      html: "<p>Hi.</p>\n",
      previous: null,
      next: null,
    });
  });

  it("highlights code by classes alone", () => {
    const html = buildBody('```typescript\nconst a = "<b>";\n```');
    assert.match(html, /^<pre class="code" dir="ltr" translate="no" tabindex="0" data-language="TypeScript"><code>/);
    assert.match(html, /<span class="tok-keyword">const<\/span>/);
    assert.match(html, /<span class="tok-string-expression">&quot;&lt;b&gt;&quot;<\/span>/);
    assert.doesNotMatch(html, /style=/);
  });

  it("keeps code as it was written", () => {
    const code = 'fn a<T>(x: &T) {\n    // "two"\n\n    b(x)\n}';
    const html = buildBody(`\`\`\`rust\n${code}\n\`\`\``);
    const text = html
      .replace(/<[^>]+>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
    assert.equal(text.trim(), code);
  });

  it("escapes what looks like HTML in text, code, labels and addresses", () => {
    const html = buildBody(
      '## Is 1 \\< 2 "so"?\n\n`<script>` & \\<b\\> [a](https://example.com/?a="b"&c=<d>)\n\n```text\n</code><script>\n```',
    );
    assert.doesNotMatch(html, /<script|<b>|<d>/);
    assert.match(html, /<code translate="no">&lt;script&gt;<\/code> &amp; &lt;b&gt;/);
    assert.match(html, /<code>&lt;\/code&gt;&lt;script&gt;<\/code>/);
    assert.match(html, /aria-label="Link to “[^"]*&quot;so&quot;\?”"/);
    for (const [, value = ""] of html.matchAll(/href="([^"]*)"/g)) assert.doesNotMatch(value, /[<>]/);
  });

  it("frames a table so that it scrolls, by keyboard too", () => {
    const html = buildBody("| [answer](#a) | `when` |\n| --- | --- |\n| Ok | now |\n\n## A");
    assert.match(
      html,
      /^<div class="table-frame" role="group" aria-label="Table: answer, when" tabindex="0"><table>\s*<thead>/,
    );
    assert.match(html, /<th scope="col"><code translate="no">when<\/code><\/th>/);
    assert.match(html, /<td>now<\/td>/);
  });

  it("leaves out a comment for authors", () => {
    assert.equal(buildBody("<!-- to be checked -->\n\nHi."), "<p>Hi.</p>\n");
  });
});
