import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import type { KeyName } from "../../challenges/cases/setting.ts";
import { getChallenge, gradeText, readChallengeFile } from "../support/graders.ts";
import { choicesOf, missedBy, planTo, type Target, upTo } from "./plan-runs.ts";

const helpers: readonly KeyName[] = ["b2", "c3", "d4"];
const saved: Target = {
  weights: { a1: null, b2: 1, c3: 1, d4: 1, e5: 3 },
  deployment: 2,
  keyManagement: 3,
};

/** The cases that an account misses which differs from a saved one in this. */
function missedWith(target: Partial<Target>, signers = helpers): string {
  const weights = { ...saved.weights, ...target.weights };
  return missedBy("recover-account", planTo({ ...saved, ...target, weights }, signers)).join(" ");
}

function gradeMutant(name: string) {
  return gradeText("recover-account", readChallengeFile("recover-account", `mutants/${name}.ts`));
}

describe("recover-account", () => {
  it("takes every account that does what is asked, and no other", () => {
    let right = 0;
    for (const [
      lost = 0,
      first = 0,
      second = 0,
      third = 0,
      primary = 0,
      deployment = 0,
      keyManagement = 0,
    ] of choicesOf([0, 1], [1, 2], [1, 2], [1, 2], [2, 3, 6], upTo(4), upTo(6))) {
      const total = lost + first + second + third + primary;
      if (deployment > keyManagement || keyManagement > total) continue;
      const pairs = [first + second, first + third, second + third];
      const all = first + second + third;
      /** Whether a1 changes on which side of a threshold any of these sums is. */
      const helps = [0, first, second, third, ...pairs, all].some((sum) =>
        [deployment, keyManagement].some((needed) => sum < needed && sum + lost >= needed),
      );
      const isRight =
        !helps &&
        primary >= keyManagement &&
        all >= keyManagement &&
        pairs.every((sum) => sum >= deployment && sum < keyManagement) &&
        [first, second, third].every((weight) => weight < deployment);
      const weights = { a1: lost, b2: first, c3: second, d4: third, e5: primary };
      const missed = missedWith({ weights, deployment, keyManagement });
      assert.equal(missed === "", isRight, `${JSON.stringify(weights)} ${deployment} ${keyManagement}: ${missed}`);
      right += isRight ? 1 : 0;
    }
    assert.ok(right > 6, `${right} right accounts`);
  });

  it("tells each thing that is asked by its own test", () => {
    assert.equal(missedWith({}), "");
    assert.equal(missedWith({ weights: { a1: 0 } }), "");
    assert.equal(missedWith({ weights: { a1: 1 } }), "lost-key-is-powerless");
    assert.equal(missedWith({ weights: { e5: 2 } }), "new-key-does-everything");
    assert.equal(missedWith({ weights: { e5: 4 }, keyManagement: 4 }), "helpers-manage-keys");
    assert.equal(missedWith({ deployment: 3 }), "two-helpers-deploy");
    assert.equal(missedWith({ keyManagement: 2 }), "two-helpers-deploy");
    assert.equal(missedWith({ deployment: 1 }), "one-helper-does-nothing");
    assert.equal(missedWith({ weights: { f6: 2 } }), "nobody-else");
  });

  it("is for the three helpers to sign: the lost key cannot, and fewer may not", () => {
    const everything =
      "runs lost-key-is-powerless new-key-does-everything helpers-manage-keys two-helpers-deploy one-helper-does-nothing nobody-else";
    assert.equal(missedWith({}, ["d4", "c3", "b2"]), "");
    for (const signers of [["a1"], ["a1", "b2", "c3", "d4"], ["b2"], ["e5"], ["b2", "c3", "d4", "e5"], []] as const) {
      assert.equal(missedWith({}, signers), everything, signers.join());
    }
  });

  it("gives no point for nothing, nor for what the chain did not run", async () => {
    for (const name of [
      "does-nothing",
      "lets-two-helpers-sign",
      "lets-two-helpers-sign-and-goes-on",
      "signs-with-the-lost-key",
      "reverts-at-the-end",
    ]) {
      assert.equal((await gradeMutant(name)).score, 0, name);
    }
  });

  it("gives two thirds at most as long as a1 is not powerless or e5 not in its place", async () => {
    for (const name of ["only-adds-the-new-key", "only-removes-the-lost-key", "lowers-the-lost-key-to-1"]) {
      const grade = await gradeMutant(name);
      assert.ok(grade.score * 3 <= grade.maxScore * 2, `${name}: ${grade.score} of ${grade.maxScore}`);
    }
    assert.equal(missedWith({ weights: { a1: 3, e5: 1 } }), "lost-key-is-powerless new-key-does-everything");
  });

  it("says whom a key that is still there helps", async () => {
    const grade = await gradeMutant("lowers-the-lost-key-to-1");
    assert.deepEqual(
      grade.tests.flatMap(({ message }) => message ?? []),
      ["Afterwards a1 weighs 1: with a1, b2 may deploy, but not manage keys; without, b2 may do nothing."],
    );
  });

  it("begins with Example 5, whatever the seed", () => {
    const { suite } = getChallenge("recover-account");
    for (const seed of [1, 7, 99]) assert.deepEqual(suite(seed), suite(1));
    for (const { account } of suite(1)) assert.equal(account, exampleAccounts[5]);
  });

  it("is judged by one run: a plan that is another one each time it is asked does not pass piece by piece", async () => {
    const [lost, first, second, third, fresh] = ["a1", "b2", "c3", "d4", "e5"].map(
      (digits) => `"account-hash-${digits.repeat(32)}"`,
    );
    const grade = await gradeText(
      "recover-account",
      [
        "// @ts-nocheck",
        'import { account, runtime } from "casper-contract";',
        `export function signers() { globalThis.asked = (globalThis.asked ?? 0) + 1; return [${first}, ${second}, ${third}]; }`,
        "export function call() {",
        `  if (globalThis.asked !== 2 && globalThis.asked !== 3) return runtime.put_key("x", ${lost});`,
        `  account.update_associated_key(${lost}, 0);`,
        `  account.add_associated_key(${fresh}, 9);`,
        `  account.update_associated_key(${first}, 0);`,
        "}",
      ].join("\n"),
    );
    assert.equal(grade.outcome, "failed");
    assert.equal(grade.score, 0, "its one run only puts a name");
  });
});
