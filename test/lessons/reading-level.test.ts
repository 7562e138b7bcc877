import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { readingLevel } from "./support/reading-level.ts";

const folder = new URL("../../lessons/", import.meta.url);
const HIGHEST_GRADE = 9;

describe("The lessons in plain English", () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".md"))) {
    it(`${name} is no harder to read than grade ${HIGHEST_GRADE}`, () => {
      const level = readingLevel(readFileSync(new URL(name, folder), "utf8"));
      assert.ok(level > 0 && level <= HIGHEST_GRADE, `grade ${level.toFixed(1)}`);
    });
  }

  it("would be found too hard if they were written like a standard", () => {
    const hard =
      "Notwithstanding the aforementioned considerations regarding multi-signature authorisation, implementations " +
      "endeavouring to facilitate interoperability should unambiguously communicate cryptographic prerequisites.";
    assert.ok(readingLevel(hard) > HIGHEST_GRADE);
    assert.ok(readingLevel(`\`\`\`text\n${hard}\n\`\`\`\n\nThis is easy. You can read it.`) < HIGHEST_GRADE);
  });
});
