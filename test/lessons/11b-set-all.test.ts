import assert from "node:assert/strict";
import fc from "fast-check";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { answerCodes } from "../../challenges/cases/answers.ts";
import { fullSetting } from "../../challenges/cases/full-account.ts";
import { type KeyName, keyNames } from "../../challenges/cases/setting.ts";
import { type Account, MAX_ASSOCIATED_KEYS, sameAccount, sumWeights, type Weight } from "../../runner/chain/account.ts";
import type { Call } from "../../runner/chain/contract.ts";
import {
  addOrUpdate,
  assertAllOk,
  printKeys,
  removeIfExists,
  revert,
  send,
  setDeployment,
  setKeyManagement,
} from "./support/session.ts";
import { statement } from "./support/statement.ts";

const lesson = "11b-set-all";

/** What `set_all` is asked for: weights by key, then deployment, then key management. */
type Plan = readonly [weights: Readonly<Partial<Record<KeyName, Weight>>>, deployment: Weight, keyManagement: Weight];

const toExample1: Plan = [{ a1: 1, b2: 0, c3: 0, d4: 0 }, 1, 1];

describe("Lesson 11b says of set_all", () => {
  for (const [words, examples] of [
    ["Key management is to become 1 while deployment is still 2, so the chain answers KeyManagementThreshold.", [5]],
    ["The same happens from Examples 3 and 4.", [3, 4]],
  ] as const) {
    statement(lesson, words, () => {
      for (const example of examples) {
        const sent = send(exampleAccounts[example], "a1", ...asTheTutorialDoes([{}, 1, 1]));
        assert.equal(sent.answers[0], "KeyManagementThreshold", `Example ${example}`);
      }
    });
  }

  statement(lesson, "After b2 has gone, 3 are left. Removing c3 would leave 2 … ThresholdViolation", () => {
    const sent = send(exampleAccounts[5], "a1", ...asTheTutorialDoes(toExample1));
    assert.deepEqual(sent.answers.slice(0, 3), ["Ok", "Ok", "ThresholdViolation"]);
  });

  statement(lesson, "The opposite order, thresholds first, fails on the way up. In Example 1 all keys weigh 1", () => {
    assert.deepEqual(send(exampleAccounts[1], "a1", setKeyManagement(3)).answers, ["InsufficientTotalWeight"]);
  });

  statement(lesson, "You know that this is the order for going up.", () => {
    const plan: Plan = [{ a1: 3, b2: 1, c3: 1, d4: 1 }, 2, 3];
    const sent = send(exampleAccounts[1], "a1", ...asTheTutorialDoes(plan));
    assertAllOk(sent);
    assert.ok(sameAccount(sent.account, exampleAccounts[5]));
  });

  statement(lesson, "A key that is not in the list stays as it is.", () => {
    const sent = send(exampleAccounts[5], "a1", ...inTheFixedOrder([{ b2: 0 }, 1, 2]));
    assertAllOk(sent);
    assert.equal(printKeys(sent.account), "a1 3, c3 1, d4 1");
  });

  statement(lesson, "One fixed order can serve every plan that is possible", () => {
    let possible = 0;
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(1, 2, 3, 4, 5), (plan, example) => {
        const from = exampleAccounts[example as 1];
        const { account, answers } = send(from, "a1", ...inTheFixedOrder(plan));
        const works = answers.every((answer) => answer === "Ok");
        assert.equal(works, isPossible(from, plan));
        if (!works) return;
        possible += 1;
        assert.deepEqual(account.actionThresholds, { deployment: plan[1], keyManagement: plan[2] });
        for (const [name, weight] of Object.entries(plan[0])) {
          assert.equal(printKeys(account).includes(`${name} ${weight}`), weight > 0, `${name} ${weight}`);
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(possible > 50, `${possible} of the plans were possible`);
  });

  statement(lesson, "There are at most 100 keys. … a full account with 100 keys may lose one and gain one", () => {
    const full = fullSetting().account;
    assertAllOk(send(full, "a1", ...inTheFixedOrder([{ f6: 1, b2: 0 }, 1, 2])));
    assert.ok(send(full, "a1", ...inTheFixedOrder([{ f6: 1 }, 1, 2])).answers.includes("MaxKeysLimit"));
  });

  statement(lesson, "A KeysManagerError is a number, so it fits.", () => {
    for (const code of Object.values(answerCodes)) assert.ok(code >= 0 && code <= 65535);
  });

  statement(lesson, "it reverts, and everything it has done is undone", () => {
    const sent = send(exampleAccounts[1], "a1", ...inTheFixedOrder([{ b2: 1 }, 1, 9]), revert);
    assert.equal(sent.outcome, "reverted");
    assert.ok(sent.answers.includes("InsufficientTotalWeight"));
    assert.ok(sameAccount(sent.account, exampleAccounts[1]));
  });

  statement(lesson, "And the signers may manage keys, of course.", () => {
    const sent = send(exampleAccounts[2], "b2", ...inTheFixedOrder([{ b2: 2 }, 1, 1]));
    assert.deepEqual([...new Set(sent.answers)], ["PermissionDeniedError", "PermissionDenied"]);
    assert.ok(sameAccount(sent.account, exampleAccounts[2]));
  });
});

/** Weights in the order of the list, then key management, then deployment. */
function asTheTutorialDoes([weights, deployment, keyManagement]: Plan): readonly Call[] {
  return [...keyCalls(weights), setKeyManagement(keyManagement), setDeployment(deployment)];
}

/** The order that never fails where the plan is possible. */
function inTheFixedOrder([weights, deployment, keyManagement]: Plan): readonly Call[] {
  const calls = keyCalls(weights);
  const removals = calls.filter((call) => call.function === "remove_key_if_exists");
  const others = calls.filter((call) => call.function !== "remove_key_if_exists");
  return [
    setDeployment(0),
    setKeyManagement(0),
    ...removals,
    ...others,
    setKeyManagement(keyManagement),
    setDeployment(deployment),
  ];
}

function keyCalls(weights: Plan[0]): readonly Call[] {
  return keyNames.flatMap((name) => {
    const weight = weights[name];
    if (weight === undefined) return [];
    return [weight === 0 ? removeIfExists(name) : addOrUpdate(name, weight)];
  });
}

/** The lesson's three conditions on the account at the end. */
function isPossible(from: Account, [weights, deployment, keyManagement]: Plan): boolean {
  const listed = Object.keys(weights).map((name) => `account-hash-${name.repeat(32)}`);
  const kept = from.associatedKeys.filter(({ accountHash }) => !listed.includes(accountHash));
  const given = Object.values(weights).filter((weight) => weight > 0);
  const total = Math.min(255, sumWeights(kept) + given.reduce((sum, weight) => sum + weight, 0));
  return deployment <= keyManagement && keyManagement <= total && kept.length + given.length <= MAX_ASSOCIATED_KEYS;
}

const smallWeight = fc.integer({ min: 0, max: 3 });
const anyPlan: fc.Arbitrary<Plan> = fc.tuple(
  fc.record(
    { a1: smallWeight, b2: smallWeight, c3: smallWeight, d4: smallWeight, e5: smallWeight },
    { requiredKeys: [], noNullPrototype: true },
  ),
  fc.integer({ min: 0, max: 5 }),
  fc.integer({ min: 0, max: 5 }),
);
