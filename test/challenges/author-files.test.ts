import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { authorNotes } from "../../challenges/author.ts";
import { answerCodes } from "../../challenges/cases/answers.ts";
import { catalogue } from "../../challenges/catalogue.ts";
import { findMisconceptionHint, findMisconceptionHints } from "../../challenges/misconception-hints.ts";

const folder = new URL("../../challenges/", import.meta.url);

function read(path: string): string {
  return readFileSync(new URL(path, folder), "utf8");
}

function list(path: string): readonly string[] {
  return readdirSync(new URL(path, folder)).sort();
}

/** The machine-read comment at the top of a mutant. */
function headerOf(source: string): ReadonlyMap<string, string> {
  const comment = /^\/\*\*\n([\s\S]*?)\n \*\/\n/.exec(source)?.[1] ?? "";
  return new Map([...comment.matchAll(/^ \* @(\w+) (.+)$/gm)].map(([, tag = "", text = ""]) => [tag, text]));
}

describe("The files of a challenge", () => {
  it("number answers as the learner's errors.ts does", () => {
    const members = [...read("common/errors.ts").matchAll(/^ {2}(\w+) = (\d+),$/gm)];
    const errors = Object.fromEntries(members.map(([, name, code]) => [name, Number(code)]));
    assert.deepEqual({ Ok: 0, ...errors }, answerCodes);
  });

  for (const challenge of catalogue.values()) {
    describe(challenge.id, () => {
      it("begins each function with a TODO that names it", () => {
        const starter = read(`${challenge.id}/starter/${challenge.file}`);
        for (const name of challenge.functions) {
          assert.match(starter, new RegExp(`^export function ${name}\\(`, "m"));
          assert.ok(starter.includes(`throw new Error("TODO: ${name}");`));
        }
      });

      it("has a solution with the starter's imports and signatures", () => {
        const outline = (source: string) =>
          source.split("\n").filter((line) => /^(?:import|export|} from)\b/.test(line));
        assert.deepEqual(
          outline(read(`${challenge.id}/solution/${challenge.file}`)),
          outline(read(`${challenge.id}/starter/${challenge.file}`)),
        );
      });

      it("gives three hints", () => {
        const hints = read(`${challenge.id}/hints.md`).split(/^## \d$/m);
        assert.equal(hints.shift(), "");
        assert.equal(hints.length, 3);
        for (const hint of hints) assert.ok(hint.trim().length > 100);
      });

      it("has right solutions in other styles", () => {
        const wanted = challenge.id === "keys-manager" ? 12 : 3;
        assert.ok(list(`${challenge.id}/variants`).length >= wanted);
      });

      it("takes mutants over only from challenges that there are", () => {
        for (const id of authorNotes(challenge.id).mutantsOf) assert.ok(catalogue.has(id), id);
      });

      it("has a hint for each misconception that a grade can name, kept apart from what the browser gets", () => {
        const ids = new Set(challenge.misconceptions.map(({ id }) => id));
        assert.deepEqual(Object.keys(findMisconceptionHints(challenge.id) ?? {}), [...ids].sort());
        const challengeText = JSON.stringify(challenge);
        for (const id of ids) {
          const hint = findMisconceptionHint(challenge.id, id) ?? "";
          assert.match(hint, /^[A-Z].+[.?]$/, id);
          assert.ok(!challengeText.includes(hint), id);
        }
      });

      for (const file of list(`${challenge.id}/mutants`)) {
        it(`says in ${file} which idea is wrong and why`, () => {
          const header = headerOf(read(`${challenge.id}/mutants/${file}`));
          assert.equal(`${header.get("misconception")}.ts`, file);
          const groups = new Set(challenge.suite(1).map((scenario) => scenario.group));
          assert.ok(groups.has(header.get("function") ?? ""));
          assert.match(header.get("message") ?? "", /^(?:You|Your) .+[^.]\.$/);
        });
      }
    });
  }

  it("have no hint for what is no challenge or no misconception of it", () => {
    assert.equal(findMisconceptionHint("no-challenge", "swallows-permission-denied"), undefined);
    assert.equal(findMisconceptionHint("remove-key-if-exists", "no-misconception"), undefined);
    assert.equal(findMisconceptionHint("remove-key-if-exists", "constructor"), undefined);
    assert.equal(findMisconceptionHints("no-challenge"), undefined);
  });

  it("hold at least 40 mutants for keys-manager, with those of its functions", () => {
    const owners = ["keys-manager", ...authorNotes("keys-manager").mutantsOf];
    assert.ok(owners.flatMap((id) => list(`${id}/mutants`)).length >= 40);
  });
});
