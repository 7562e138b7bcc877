import assert from "node:assert/strict";
import { en } from "../../site/words/en.ts";
import { languages } from "../../site/words/languages.ts";

type TextWithValues = (...values: unknown[]) => unknown;

/** What stands in a text that was asked with values it does not take. */
const WRONG = /undefined|\[object|NaN/;

/** Every text of a language, by its path; functions are asked with numbers and names for all that they take. */
function listTexts(part: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof part === "string") return [[path, part]];
  if (typeof part === "function")
    return sayings(part as TextWithValues).map((text, index) => [`${path}(${index})`, text]);
  assert.ok(typeof part === "object" && part !== null, path);
  return Object.entries(part).flatMap(([name, inner]) => listTexts(inner, path === "" ? name : `${path}.${name}`));
}

/** What a text with values comes to with few and with many, with one name and with several. */
function sayings(text: TextWithValues): readonly string[] {
  return [1, 3, ["a1"], ["a1", "b2", "c3"]].map((value) => {
    try {
      return String(text(value, value, value, value));
    } catch {
      // It takes names where there is a number, or numbers where there are names.
      return "";
    }
  });
}

describe("the languages of the interface", () => {
  const others = languages.filter((language) => language !== en);

  it("are English and at least one more", () => {
    assert.equal(languages[0], en);
    assert.ok(others.length >= 1);
    assert.equal(new Set(languages.map(({ language }) => language.code)).size, languages.length);
  });

  for (const language of others) {
    it(`${language.language.name} says all that English says, with the same places to fill`, () => {
      const english = new Map(listTexts(en));
      const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
      for (const [path, text] of listTexts(language)) {
        const own = english.get(path);
        assert.ok(own !== undefined, `${path} is said in English too`);
        assert.ok(text.trim() !== "" || own.trim() === "", `${path} says something`);
        assert.deepEqual(placesOf(text), placesOf(own), path);
        // Where English makes sense of the values, so does this language.
        if (!WRONG.test(own)) assert.doesNotMatch(text, WRONG, path);
      }
      assert.equal(listTexts(language).length, english.size);
    });

    it(`${language.language.name} is not English`, () => {
      const english = new Map(listTexts(en));
      const alike = listTexts(language).filter(([path, text]) => text.length > 24 && english.get(path) === text);
      assert.deepEqual(alike, []);
    });
  }
});
