import assert from "node:assert/strict";
import { fillTemplate, parseTemplate } from "../../site/workspace/stackblitz-template.ts";

const template = {
  files: {
    "README.md": "# {{title}}\n\n[{{id}}]({{lessonUrl}}): `{{file}}`\n",
    "library/code.js": "const empty = {{}};\n",
  },
  tests: { "one-key": "it('works');\n" },
};
const lesson = {
  challenge: { id: "one-key", title: "One $& key", file: "keys_manager.ts" },
  url: "https://example.org/lessons/one-key/",
  files: [{ name: "keys_manager.ts", text: "// {{mine}}\n" }],
};

describe("the project that opens in StackBlitz", () => {
  it("names the challenge and its lesson, and takes the learner's text as it is", () => {
    assert.deepEqual(fillTemplate(template, lesson), {
      "README.md": "# One $& key\n\n[one-key](https://example.org/lessons/one-key/): `keys_manager.ts`\n",
      "library/code.js": "const empty = {{}};\n",
      "keys_manager.ts": "// {{mine}}\n",
      "test/keys_manager.test.js": "it('works');\n",
    });
  });

  it("is refused for a challenge without example tests, and where the template asks for what nobody knows", () => {
    const other = { ...lesson, challenge: { ...lesson.challenge, id: "other" } };
    assert.throws(() => fillTemplate(template, other), /the challenge other has no example tests/);
    const odd = { ...template, files: { "README.md": "{{author}}" } };
    assert.throws(() => fillTemplate(odd, lesson), /the template asks for author/);
  });

  it("is read from JSON, and a damaged one is refused with the field", () => {
    assert.deepEqual(parseTemplate(JSON.parse(JSON.stringify(template))), template);
    for (const [json, words] of [
      [null, /the template .* cannot be read/],
      [{ tests: {} }, /files .* cannot be read/],
      [{ files: {}, tests: { one: 1 } }, /tests .* cannot be read/],
      [{ files: { a: null }, tests: {} }, /files .* cannot be read/],
    ] as const) {
      assert.throws(() => parseTemplate(json), words);
    }
  });
});
