import assert from "node:assert/strict";
import { en, type Words } from "../../site/words/en.ts";
import { getOtherWords, languages } from "../../site/words/languages.ts";

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

/** With what only some pages say, and what only the build does. */
const all = (language: Words) => ({ ...language, ...getOtherWords(language) });

describe("the languages of the interface", () => {
  const others = languages.filter((language) => language !== en);

  it("are English and at least one more", () => {
    assert.equal(languages[0], en);
    assert.ok(others.length >= 1);
    assert.equal(new Set(languages.map(({ language }) => language.code)).size, languages.length);
  });

  for (const language of others) {
    it(`${language.language.name} says all that English says, with the same places to fill`, () => {
      const english = new Map(listTexts(all(en)));
      const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
      for (const [path, text] of listTexts(all(language))) {
        const own = english.get(path);
        assert.ok(own !== undefined, `${path} is said in English too`);
        assert.ok(text.trim() !== "" || own.trim() === "", `${path} says something`);
        assert.deepEqual(placesOf(text), placesOf(own), path);
        // Where English makes sense of the values, so does this language.
        if (!WRONG.test(own)) assert.doesNotMatch(text, WRONG, path);
      }
      assert.equal(listTexts(all(language)).length, english.size);
    });

    it(`${language.language.name} is not English`, () => {
      const english = new Map(listTexts(all(en)));
      // What stands between values only is the same in every language.
      const isOwn = (text: string) => text.replaceAll(/a1|b2|c3|\d|\W/g, "") !== "";
      const alike = listTexts(all(language)).filter(
        ([path, text]) => text.length > 24 && isOwn(text) && english.get(path) === text,
      );
      assert.deepEqual(alike, []);
    });
  }
});
