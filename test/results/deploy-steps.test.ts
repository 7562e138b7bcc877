import assert from "node:assert/strict";
import type { Account } from "../../runner/chain/account.ts";
import { shortHash } from "../../runner/chain/explain.ts";
import type { Failure } from "../../runner/model/failure.ts";
import { countSteps, explainEnd, findEnd, findReason, getStep } from "../../site/results/deploy-steps.ts";
import { compareAccounts } from "../../site/results/deploy-steps-outcome.ts";
import { gradeText, readChallengeFile, readSolution } from "../support/graders.ts";

const solution = readSolution("keys-manager");
const NEW_KEY = "add_or_update_key/adds-a-new-key/example-1";

/** The solution of `keys-manager` with one place changed, as the test of a new key on Example 1 sees it. */
function failWith(from: string, to: string): Promise<Failure> {
  assert.ok(solution.includes(from), from);
  return findFailure("keys-manager", solution.replace(from, to), NEW_KEY);
}

async function findFailure(challenge: string, code: string, testId?: string): Promise<Failure> {
  const { tests } = await gradeText(challenge, code);
  const failure = tests.find(({ id, failure }) => failure !== null && (testId === undefined || id === testId))?.failure;
  assert.ok(failure, `${testId ?? challenge} fails`);
  return failure;
}

function weights({ associatedKeys }: Account): string {
  return associatedKeys.map(({ accountHash, weight }) => `${shortHash(accountHash)} ${weight}`).join(", ");
}

/** The keys at each step, from before the deploy to the end. */
function weightsByStep(failure: Failure): readonly string[] {
  return Array.from({ length: countSteps(failure) + 1 }, (_, index) => weights(getStep(failure, index).account));
}

describe("the steps of a failed test's deploy", () => {
  it("go from before through each host call, with the account and the answer at each", async () => {
    const failure = await failWith("add_associated_key(key, weight)", "add_associated_key(key, 1)");
    assert.deepEqual(weightsByStep(failure), ["a1 1", "a1 1", "a1 1, e5 1"]);
    assert.deepEqual(
      [0, 1, 2].map((index) => getStep(failure, index).announcement),
      [
        "Before the deploy, signed by a1",
        "host call 1 of 2: update_associated_key(e5, 2) answered MissingKey",
        "host call 2 of 2: add_associated_key(e5, 1) answered Ok",
      ],
    );
    assert.equal(findReason(failure, 0), "e5 is not an associated key, so the chain answers MissingKey.");
    assert.equal(findReason(failure, 1), null);
    assert.equal(findEnd(failure), null);
    assert.throws(() => getStep(failure, 3), RangeError);
  });

  it("end with a step of their own where the chain undid the deploy", async () => {
    const failure = await failWith("return add_key(key, weight);", '{ add_key(key, weight); throw new Error("no"); }');
    assert.equal(findEnd(failure), "undone");
    assert.deepEqual(weightsByStep(failure), ["a1 1", "a1 1", "a1 1, e5 2", "a1 1"]);
    assert.equal(getStep(failure, 3).announcement, `After the deploy was undone: ${explainEnd("undone")}`);
    assert.match(explainEnd("undone"), /the chain undid all of it/);
  });

  it("end so too where there was nothing to undo", async () => {
    const failure = await failWith("return add_key(key, weight);", 'throw new Error("no");');
    assert.deepEqual(weightsByStep(failure), ["a1 1", "a1 1", "a1 1"]);
    assert.equal(getStep(failure, 2).place, "After the deploy was undone");
  });

  it("put a named key into the account when the chain is asked to", async () => {
    const code = readSolution("install-keys-manager").replace(/runtime\.put_key\(([^,]+),/, 'runtime.put_key("other",');
    const failure = await findFailure("install-keys-manager", code);
    const names = Array.from({ length: countSteps(failure) + 1 }, (_, index) =>
      getStep(failure, index)
        .account.namedKeys.map(({ name }) => name)
        .join(),
    );
    assert.equal(names[0], "");
    assert.ok(names.includes("other"));
    assert.equal(names.at(-1), failure.after.namedKeys.map(({ name }) => name).join());
    assert.equal(findEnd(failure), null);
  });

  it("say that there were more host calls than are kept, and show what they came to", async () => {
    const loop = "for (let i = 0; i < 300; i += 1) account.update_associated_key(key, 1 + i % 100);";
    const failure = await failWith("return add_key(key, weight);", `{ add_key(key, weight); ${loop} return Ok(); }`);
    assert.equal(findEnd(failure), "more-calls");
    assert.equal(getStep(failure, 1).place, `After host call 1 of the first ${failure.trace.length}`);
    const steps = weightsByStep(failure);
    assert.equal(steps.length, failure.trace.length + 2);
    assert.equal(steps.at(-1), "a1 1, e5 100");
    assert.notEqual(steps.at(-2), steps.at(-1));
  });

  it("are one alone where the chain refused the deploy", async () => {
    const code = readChallengeFile("recover-account", "mutants/signs-with-the-new-key.ts");
    const failure = await findFailure("recover-account", code);
    assert.deepEqual(failure.trace, []);
    assert.equal(countSteps(failure), 0);
    assert.equal(getStep(failure, 0).account, failure.before);
  });
});

describe("an account held against the one that should be", () => {
  it("says in each row that differs what should be there", async () => {
    const failure = await failWith("add_associated_key(key, weight)", "add_associated_key(key, 1)");
    assert.ok(failure.expected.account);
    assert.deepEqual(
      compareAccounts(failure.expected.account, failure.actual.account, failure.before).map(({ label, words }) => [
        label,
        words,
      ]),
      [
        ["a1", null],
        ["e5", "should be 2"],
        ["deployment threshold", null],
        ["key management threshold", null],
      ],
    );
  });

  it("tells a key that should not be there, and a named key that is missing", async () => {
    const { before } = await failWith("add_associated_key(key, weight)", "add_associated_key(key, 1)");
    const named = { ...before, namedKeys: [{ name: "keys_manager", key: before.accountHash }] };
    const words = compareAccounts({ ...named, associatedKeys: [] }, before, before).flatMap((row) => row.words ?? []);
    assert.deepEqual(words, ["should not be there", "should be the account a1"]);
  });
});
