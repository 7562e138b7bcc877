import assert from "node:assert/strict";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { catalogue, findChallenge } from "../../challenges/catalogue.ts";
import { checkChallenge } from "../../runner/cli/author-check.ts";
import { compareFolders, describeUnknownFolder } from "../../runner/cli/challenge-parts.ts";
import { runCheck } from "../../runner/cli/check-command.ts";
import { UsageError } from "../../runner/cli/io.ts";
import { checkSameHints } from "../../runner/cli/mutant-hints.ts";
import type { Challenge } from "../../runner/model/challenge.ts";
import type { Grader } from "../../runner/model/grader.ts";
import { createNodeGrader } from "../../runner/node/node-grader.ts";
import { getChallenge } from "../support/graders.ts";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { cosigner } from "./command-line.ts";
import { fakeIo } from "./fake-io.ts";

describe("the author's check", () => {
  it("finds every challenge right: solution, starter, variants, mutants and their names", async () => {
    const { status, stdout } = await cosigner(["check"]);
    const lines = stdout.trim().split("\n");
    assert.deepEqual(
      lines.map((line) => line.replace(/: solution.*: all right$/, "")),
      [...catalogue.keys()],
    );
    assert.equal(status, 0);
  });

  it("has at least 40 mutants and 12 correct variants for keys-manager", async () => {
    const { stdout } = await cosigner(["check", "keys-manager"]);
    const [, variants, mutants] = /(\d+) variants, (\d+) mutants/.exec(stdout) ?? [];
    assert.ok(Number(variants) >= 12 && Number(mutants) >= 40, stdout);
  });

  it("says which challenges there are where it is asked for another", async () => {
    const { status, stderr } = await cosigner(["check", "keys"]);
    assert.match(stderr, /^cosigner: There is no challenge "keys": choose from remove-key-if-exists, /);
    assert.equal(status, 2);
  });

  describe("finds what is wrong", () => {
    const grader = createNodeGrader({ findChallenge, jobs: availableParallelism() });
    after(() => grader.close());
    const original = getChallenge("remove-key-if-exists");

    /** The problems of the challenge with another suite. The threads grade with the real one, so only names can differ. */
    async function problemsOf(challenge: Challenge) {
      return checkChallenge(challenge, findChallenge, grader);
    }

    it("misconceptions that are not those of the mutants", async () => {
      const check = await problemsOf({ ...original, misconceptions: original.misconceptions.slice(1) });
      assert.equal(check.stale, true);
      assert.deepEqual(check.misconceptions, original.misconceptions);
    });

    it("which of the two written files is not what the mutants give", async () => {
      // Without the challenges whose mutants it takes over, it has fewer misconceptions, and fewer hints.
      const catalogueOfOne = new Map([["keys-manager", getChallenge("keys-manager")]]);
      const [io, createGrader] = [fakeIo(), () => createNodeGrader({ findChallenge })];
      assert.equal(await runCheck(["keys-manager"], io, { catalogue: catalogueOfOne, createGrader }), 1);
      const stale = io.stdout.text.split("\n").filter((line) => line.includes("is not what"));
      assert.deepEqual(
        stale,
        ["misconceptions", "misconception-hints"].map(
          (name) =>
            `challenges/keys-manager/${name}.json is not what the mutants give: run "cosigner check --write keys-manager", then build.`,
        ),
      );
    });

    it("a solution, a starter and mutants of another challenge", async () => {
      const twin = { ...getChallenge("set-threshold"), id: "remove-key-if-exists", file: original.file };
      const wrong = await checkChallenge({ ...original, functions: twin.functions }, findChallenge, {
        grade: (submission, _id, options) => grader.grade(submission, "set-threshold", options),
      });
      assert.ok(wrong.problems.some((problem) => /solution\/keys_manager\.ts is right but has an error/.test(problem)));
      assert.ok(
        wrong.problems.some((problem) => /starter\/keys_manager\.ts should be graded without a point/.test(problem)),
      );
      assert.ok(wrong.problems.some((problem) => /mutants\/.*\.ts is not graded .*: a mutant must run/.test(problem)));
    });

    it("mutants that pass, and mutants that nothing tells apart", async () => {
      const passing = await grader.grade({ name: "x", files: { "keys_manager.ts": "" } }, "remove-key-if-exists");
      const allPass = await checkChallenge(original, findChallenge, {
        grade: async () => ({ ...passing, outcome: "passed", error: null }),
      });
      assert.ok(allPass.problems.some((problem) => /mutants\/.*\.ts passes: write a case that it fails/.test(problem)));
      const [test] = (
        await grader.grade(
          { name: "x", files: { "keys_manager.ts": "export function remove_key_if_exists() {}" } },
          "remove-key-if-exists",
        )
      ).tests;
      assert.ok(test);
      const allAlike = await checkChallenge(original, findChallenge, {
        grade: async () => ({ ...passing, outcome: "failed", error: null, tests: [test] }),
      });
      assert.ok(
        allAlike.problems.some((problem) => /fails exactly as .*: write a case that tells them apart/.test(problem)),
      );
    });
  });

  describe("says what is missing, in one sentence each", () => {
    const challenge = getChallenge("remove-key-if-exists");
    const folder = `challenges/${challenge.id}`;
    const project = fileURLToPath(new URL("../../", import.meta.url));
    const grader = createNodeGrader({ findChallenge, jobs: availableParallelism() });
    let copy: TemporaryFolder;
    after(() => grader.close());
    beforeEach(async () => {
      copy = await makeFolder({ "challenges/catalogue.ts": "", "challenges/cases/case.ts": "" });
      for (const path of [folder, "runner/guest/tsconfig.json"])
        await cp(join(project, path), join(copy.path, path), { recursive: true });
      // Whatever the real one says just now.
      await writeFile(join(copy.path, folder, "explanation.md"), "Because. ".repeat(100));
    });
    afterEach(() => copy.remove());

    const rootUrl = () => pathToFileURL(`${copy.path}/`);
    const problems = async () => (await checkChallenge(challenge, findChallenge, grader, rootUrl())).problems;
    const remove = (path: string) => rm(join(copy.path, path), { recursive: true });
    const write = (path: string, text: string) => writeFile(join(copy.path, path), text);

    it("nothing where nothing is", async () => {
      assert.deepEqual(await problems(), []);
    });

    for (const [path, sentence] of [
      ["starter/keys_manager.ts", "write what a learner begins with."],
      ["starter", "write what a learner begins with."],
      ["solution", "write a good solution."],
      ["suite.ts", "write the hidden tests."],
      ["hints.md", "write three hints, under ## 1, ## 2 and ## 3."],
      ["explanation.md", "write in 60 to 200 words why the solution is as it is."],
    ] as const) {
      it(path, async () => {
        await remove(`${folder}/${path}`);
        const file = path.includes(".") ? path : `${path}/keys_manager.ts`;
        assert.deepEqual(await problems(), [`${folder}/${file} is missing or empty: ${sentence}`]);
      });
    }

    it("variants", async () => {
      await remove(`${folder}/variants`);
      assert.deepEqual(await problems(), [`${folder}/variants holds nothing: write right solutions in other styles.`]);
    });

    it("mutants, all or some", async () => {
      const own = challenge.misconceptions.slice(0, 19).map(({ id }) => id);
      const kept = await Promise.all(
        own.map(async (id) => [id, await readFile(join(copy.path, folder, `mutants/${id}.ts`), "utf8")] as const),
      );
      await remove(`${folder}/mutants`);
      const few = (there: string) =>
        `${folder}/mutants: there ${there} with those reused: write at least 20, one wrong idea each.`;
      assert.ok((await problems()).includes(few("are 0")));
      await mkdir(join(copy.path, folder, "mutants"));
      for (const [id, text] of kept) await write(`${folder}/mutants/${id}.ts`, text);
      assert.ok((await problems()).includes(few("are 19")));
    });

    it("a mutant's tags", async () => {
      await write(`${folder}/mutants/new.ts`, "/**\n * @misconception new\n */\nexport {};\n");
      assert.deepEqual(await problems(), [
        `${folder}/mutants/new.ts has no @function, @message, @hint: write it into the comment at the top of the file.`,
      ]);
    });

    describe("of a mutant's hint", () => {
      const path = `${folder}/mutants/swallows-permission-denied.ts`;
      let text: string;
      beforeEach(async () => {
        text = await readFile(join(copy.path, path), "utf8");
        assert.match(text, /\n \* @hint .+/);
      });
      const writeHint = (line: string) => write(path, text.replace(/\n \* @hint .+/, `\n * ${line}`));

      for (const line of ["", "@hint", "@hint   "]) {
        it(`that it is not there: "${line}"`, async () => {
          await writeHint(line);
          assert.deepEqual(await problems(), [
            `${path} has no @hint: write it into the comment at the top of the file.`,
          ]);
        });
      }

      it("that it is too long for a glance", async () => {
        await writeHint(`@hint ${"x".repeat(240)}`);
        assert.deepEqual(await problems(), []);
        await writeHint(`@hint ${"x".repeat(241)}`);
        assert.deepEqual(await problems(), [`${path} has a @hint of 241 characters: say it in 240 at the most.`]);
      });

      it("that it says no more than the message", async () => {
        await writeHint(`@hint ${/@message (.+)/.exec(text)?.[1]}`);
        assert.deepEqual(await problems(), [
          `${path} has a @hint that repeats its @message: say what to look at, try or compare next.`,
        ]);
      });

      it("nothing where the mutant shares the misconception of another", async () => {
        await writeHint("@shares another-idea because nothing tells them apart");
        const found = await problems();
        assert.ok(!found.some((problem) => problem.includes("@hint")), found.join("\n"));
      });

      it("where misconception-hints.json has another", async () => {
        const check = () => checkChallenge(challenge, findChallenge, grader, rootUrl());
        assert.equal((await check()).hintsStale, false);
        await writeHint("@hint Look twice.");
        const { hints, hintsStale, stale } = await check();
        assert.equal(hints["swallows-permission-denied"], "Look twice.");
        assert.deepEqual([hintsStale, stale], [true, false]);
      });

      it("where two functions of one challenge have the idea, and another hint each", () => {
        const mutant = { text: "", id: "idea", function: "f", message: "You err.", hint: "Look.", shares: null };
        const [one, other] = [
          { ...mutant, path: "one.ts" },
          { ...mutant, path: "other.ts" },
        ];
        assert.deepEqual(checkSameHints("x", [one, other]), []);
        assert.deepEqual(checkSameHints("x", [one, { ...other, hint: "Try." }]), [
          "one.ts and other.ts share an id in x, but not the @hint: write one that suits both.",
        ]);
      });

      it("that the server cannot find those of a new challenge", async () => {
        await cp(join(copy.path, folder), join(copy.path, "challenges/new"), { recursive: true });
        const asKnown: Pick<Grader, "grade"> = {
          grade: (submission, _id, options) => grader.grade(submission, challenge.id, options),
        };
        const check = await checkChallenge({ ...challenge, id: "new" }, findChallenge, asKnown, rootUrl());
        const sentence =
          "challenges/misconception-hints.ts lacks the hints of new: enter its misconception-hints.json there.";
        assert.ok(check.problems.includes(sentence), check.problems.join("\n"));
        assert.equal(check.hintsStale, false);
      });
    });

    it("one of the three hints", async () => {
      await write(`${folder}/hints.md`, "## 1\n\nOne.\n\n## 3\n\nThree.\n");
      assert.deepEqual(await problems(), [`${folder}/hints.md has no hint 2: write it under "## 2".`]);
    });

    it("words in the explanation", async () => {
      await write(`${folder}/explanation.md`, "Because it is.\n");
      assert.deepEqual(await problems(), [
        `${folder}/explanation.md has 3 words: say in 60 to 200 why the solution is as it is.`,
      ]);
    });

    it("folders that the type checker must know", async () => {
      const path = "runner/guest/tsconfig.json";
      const text = await readFile(join(copy.path, path), "utf8");
      await write(path, text.replaceAll(`${challenge.id}/starter`, "x").replaceAll(`${challenge.id}/mutants`, "y"));
      assert.deepEqual(await problems(), [
        `${path} lacks rootDirs: add "../../${folder}/mutants", "../../${folder}/starter".`,
      ]);
    });

    it("a challenge that the catalogue names without a folder, and a folder that it does not name", async () => {
      assert.deepEqual(await compareFolders([challenge.id], rootUrl()), []);
      assert.deepEqual(await compareFolders(["set-threshold"], rootUrl()), [
        describeUnknownFolder(challenge.id),
        "challenges/catalogue.ts names set-threshold, but there is no folder challenges/set-threshold: make it.",
      ]);
      await assert.rejects(
        runCheck([challenge.id], fakeIo(), { catalogue: new Map(), createGrader: () => grader }),
        new UsageError(describeUnknownFolder(challenge.id)),
      );
      assert.match(describeUnknownFolder("x"), /^challenges\/x is not in challenges\/catalogue\.ts: enter .*\.$/);
    });
  });
});
