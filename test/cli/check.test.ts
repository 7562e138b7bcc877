import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { catalogue, findChallenge } from "../../challenges/catalogue.ts";
import { checkChallenge } from "../../runner/cli/author-check.ts";
import type { Challenge } from "../../runner/model/challenge.ts";
import { createNodeGrader } from "../../runner/node/node-grader.ts";
import { getChallenge } from "../support/graders.ts";
import { cosigner } from "./command-line.ts";

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
});
