import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { type Account, findAssociatedKey, sameAccount } from "../../runner/chain/account.ts";
import { canManageKeys } from "../../runner/chain/authorization.ts";
import type { Call } from "../../runner/chain/contract.ts";
import {
  addOrUpdate,
  assertAllOk,
  type Sent,
  send,
  sendEach,
  setDeployment,
  setKeyManagement,
  signersOf,
  withKeys,
} from "./support/session.ts";
import { statement } from "./support/statement.ts";

const lesson = "11-order-matters";

describe("Lesson 11 says of the order of calls", () => {
  statement(lesson, "168 of the 720 orders work. That is 23 in 100.", () => {
    const orders = ordersOf(callsFromExample1(exampleAccounts[5]));
    const working = orders.filter((order) => works(send(exampleAccounts[1], "a1", ...order)));
    assert.deepEqual([working.length, orders.length], [168, 720]);
    assert.equal(Math.round((100 * working.length) / orders.length), 23);
    for (const order of working) {
      assert.ok(sameAccount(send(exampleAccounts[1], "a1", ...order).account, exampleAccounts[5]));
    }
  });

  for (const [words, example, counts] of [
    ["Example 2 | 3 | 6 | 4 | 3", 2, [3, 6, 4, 3]],
    ["Example 3 | 5 | 120 | 36 | 20", 3, [5, 120, 36, 20]],
    ["Example 4 | 5 | 120 | 24 | 20", 4, [5, 120, 24, 20]],
    ["Example 5 | 6 | 720 | 168 | 120", 5, [6, 720, 168, 120]],
  ] as const) {
    statement(lesson, words, () => {
      const calls = callsFromExample1(exampleAccounts[example]);
      const orders = ordersOf(calls);
      const together = orders.filter((order) => works(send(exampleAccounts[1], "a1", ...order)));
      const apart = orders.filter((order) => works(sendEach(exampleAccounts[1], "a1", ...order)));
      assert.deepEqual([calls.length, orders.length, together.length, apart.length], counts);
    });
  }

  statement(lesson, "With key management first, all keys weigh 1, and 3 is refused.", () => {
    assert.deepEqual(send(exampleAccounts[1], "a1", setKeyManagement(3)).answers, ["InsufficientTotalWeight"]);
  });

  statement(lesson, "every order that works from Example 1 to Example 5 also works in reverse", () => {
    const there = ordersOf(callsFromExample1(exampleAccounts[5]));
    for (const order of there.filter((one) => works(send(exampleAccounts[1], "a1", ...one)))) {
      const back = send(exampleAccounts[5], "a1", ...[...order].reverse().map(undoing));
      assertAllOk(back);
      assert.ok(sameAccount(back.account, exampleAccounts[1]));
    }
  });

  statement(
    lesson,
    "Up: raise key management before deployment. … Down: lower deployment before key management.",
    () => {
      const low = withKeys(exampleAccounts[3], "a1 2, b2 1, c3 1", 1, 1);
      assert.deepEqual(send(low, "a1", setDeployment(2), setKeyManagement(2)).answers, ["DeploymentThreshold", "Ok"]);
      assertAllOk(send(low, "a1", setKeyManagement(2), setDeployment(2)));
      const high = exampleAccounts[3];
      assert.deepEqual(send(high, "a1", setKeyManagement(1), setDeployment(1)).answers, [
        "KeyManagementThreshold",
        "Ok",
      ]);
      assertAllOk(send(high, "a1", setDeployment(1), setKeyManagement(1)));
    },
  );

  statement(lesson, "add keys before you raise thresholds. … Down: lower thresholds before you remove keys.", () => {
    const up = [addOrUpdate("b2", 1), addOrUpdate("c3", 1), setKeyManagement(3), setDeployment(3)];
    assertAllOk(send(exampleAccounts[1], "a1", ...up));
    const raised = send(exampleAccounts[1], "a1", setKeyManagement(3), ...up.slice(0, 2));
    assert.deepEqual(raised.answers, ["InsufficientTotalWeight", "Ok", "Ok"]);
    const three = withKeys(exampleAccounts[1], "a1 3, b2 1", 4, 4);
    const remove = undoing(addOrUpdate("b2", 1));
    assert.deepEqual(send(three, "a1 b2", remove).answers, ["ThresholdViolation"]);
    assertAllOk(send(three, "a1 b2", setDeployment(3), setKeyManagement(3), remove));
  });

  statement(
    lesson,
    "You may raise key management to 3 as soon as all keys weigh 3, even if one more key is to come.",
    () => {
      const calls = [addOrUpdate("a1", 3), setKeyManagement(3), addOrUpdate("b2", 1)];
      assertAllOk(send(exampleAccounts[1], "a1", ...calls));
    },
  );

  statement(
    lesson,
    "Example 4 differs from Example 3 in two numbers … In one deploy both work, in either order.",
    () => {
      const calls = [addOrUpdate("a1", 3), setKeyManagement(3)];
      for (const order of ordersOf(calls)) {
        const sent = send(exampleAccounts[3], "a1", ...order);
        assertAllOk(sent);
        assert.ok(sameAccount(sent.account, exampleAccounts[4]));
      }
    },
  );

  statement(lesson, "After the first deploy key management needs 3, and a1 weighs 2.", () => {
    const sent = sendEach(exampleAccounts[3], "a1", setKeyManagement(3), addOrUpdate("a1", 3));
    assert.deepEqual(sent.answers, ["Ok", "PermissionDenied"]);
  });

  statement(lesson, "From now on a1 needs the signature of b2 or c3.", () => {
    const { account } = send(exampleAccounts[3], "a1", setKeyManagement(3));
    assertAllOk(send(account, "a1 b2", addOrUpdate("a1", 3)));
    assertAllOk(send(account, "a1 c3", addOrUpdate("a1", 3)));
  });

  statement(
    lesson,
    "add b2 with weight 1 and set key management to 2 … nobody can manage this account any more",
    () => {
      const sent = send(exampleAccounts[1], "a1", addOrUpdate("b2", 1), setKeyManagement(2));
      assertAllOk(sent);
      assert.equal(canManageKeys(sent.account, signersOf("a1")), false);
      assert.equal(canManageKeys(sent.account, signersOf("a1 b2")), true);
    },
  );
});

/** The calls that turn Example 1 into another account: one for each key and threshold that differs. */
function callsFromExample1(to: Account): readonly Call[] {
  const from = exampleAccounts[1];
  const keys = to.associatedKeys
    .filter(({ accountHash, weight }) => findAssociatedKey(from, accountHash)?.weight !== weight)
    .map(({ accountHash, weight }): Call => ({ function: "add_or_update_key", arguments: [accountHash, weight] }));
  const { deployment, keyManagement } = to.actionThresholds;
  return [
    ...keys,
    ...(keyManagement === from.actionThresholds.keyManagement ? [] : [setKeyManagement(keyManagement)]),
    ...(deployment === from.actionThresholds.deployment ? [] : [setDeployment(deployment)]),
  ];
}

/** The call that brings what `call` changed back to how it is in Example 1. */
function undoing(call: Call): Call {
  const [first] = call.arguments;
  if (call.function === "set_action_threshold") return { ...call, arguments: [Number(first), 1] };
  if (first === exampleAccounts[1].accountHash) return { ...call, arguments: [first, 1] };
  return { function: "remove_key_if_exists", arguments: [String(first)] };
}

function works(sent: Sent): boolean {
  return sent.outcome === "committed" && sent.answers.every((answer) => answer === "Ok");
}

function ordersOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) => ordersOf(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}
