import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { catalogue } from "../../../challenges/catalogue.ts";
import { DEFAULT_SEED } from "../../../runner/model/grader.ts";
import { gradedSiteFolder } from "../../support/classroom-server.ts";
import { readChallengeFile } from "../../support/graders.ts";
import { siteFolder } from "../../support/site.ts";

/** What of a challenge must stay on a server that grades, by what it is. */
function secretsOf(id: string): readonly (readonly [what: string, text: string])[] {
  const challenge = catalogue.get(id);
  assert.ok(challenge);
  const taught = readTaught();
  const solution = readChallengeFile(id, `solution/${challenge.file}`)
    .split("\n")
    .filter((line) => line.trim().length > 24 && !taught.includes(line.trim()));
  return [
    // Titles stay as they are, however small a script is made.
    ...challenge.suite(DEFAULT_SEED).map(({ id: test }) => ["a test's id", test] as const),
    ...challenge.misconceptions.map(({ message }) => ["a mutant's message", message] as const),
    ...challenge.misconceptions.map(({ signature }) => ["a mutant's signature", signature] as const),
    // As it stands in a file of JSON.
    ...solution.map((line) => ["a line of the solution", JSON.stringify(line).slice(1, -1)] as const),
  ];
}

/** What lessons, hints and starters show to everybody anyway. */
function readTaught(): string {
  const lessons = new URL("../../../lessons/", import.meta.url);
  const texts = readdirSync(lessons).map((name) => readFileSync(new URL(name, lessons), "utf8"));
  const given = [...catalogue.values()].flatMap(({ id, file }) => [
    readChallengeFile(id, "hints.md"),
    readChallengeFile(id, `starter/${file}`),
  ]);
  return [...texts, ...given].join("\n");
}

async function readAll(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /(?<!(?:ts|editor)-worker-\w+)\.(?:js|json|html)$/.test(name),
  );
  return (await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")))).join("\n");
}

describe("the site of a server that grades", () => {
  let graded: string;
  let whole: string;

  before(async () => {
    [graded, whole] = await Promise.all([readAll(gradedSiteFolder), readAll(siteFolder)]);
  });

  for (const id of catalogue.keys()) {
    it(`holds nothing of what ${id} is graded with, nor its solution`, () => {
      const secrets = secretsOf(id);
      assert.ok(secrets.length > 40);
      for (const [what, text] of secrets) assert.ok(!graded.includes(text), `${what}: ${text}`);
      // They would be found: the site that grades by itself has them.
      const kinds = new Set(secrets.filter(([, text]) => whole.includes(text)).map(([what]) => what));
      assert.ok(kinds.has("a mutant's message") && kinds.has("a line of the solution"), [...kinds].join());
    });
  }

  it("has every page that the other one has", async () => {
    const pagesOf = async (folder: string) =>
      (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".html")).sort();
    assert.deepEqual(await pagesOf(gradedSiteFolder), await pagesOf(siteFolder));
  });
});
