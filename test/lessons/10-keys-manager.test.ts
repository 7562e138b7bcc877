import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { sameAccount } from "../../runner/chain/account.ts";
import type { Contract } from "../../runner/chain/contract.ts";
import { execute } from "../../runner/chain/execute.ts";
import {
  addOrUpdate,
  assertAllOk,
  printKeys,
  removeIfExists,
  revert,
  send,
  setDeployment,
  setKeyManagement,
  signersOf,
} from "./support/session.ts";
import { statement } from "./support/statement.ts";

const lesson = "10-keys-manager";

describe("Lesson 10 says of the keys manager", () => {
  statement(
    lesson,
    "One key and one threshold turn Example 2 into Example 3 … Signed by a1, one deploy does both.",
    () => {
      const sent = send(exampleAccounts[2], "a1", addOrUpdate("c3", 1), setDeployment(2));
      assertAllOk(sent);
      assert.ok(sameAccount(sent.account, exampleAccounts[3]));
    },
  );

  statement(lesson, "The three that stay weigh 3 … Permission was given at the start, with the 3 of a1", () => {
    const sent = send(exampleAccounts[5], "a1", removeIfExists("a1"), addOrUpdate("e5", 3));
    assertAllOk(sent);
    assert.equal(printKeys(sent.account), "b2 1, c3 1, d4 1, e5 3");
  });

  statement(lesson, "The second has changed nothing, and the deploy went on. So 2 of the 3 calls count.", () => {
    const sent = send(exampleAccounts[2], "a1", addOrUpdate("c3", 1), setDeployment(9), addOrUpdate("d4", 1));
    assert.deepEqual(sent.answers, ["Ok", "InsufficientTotalWeight", "Ok"]);
    assert.equal(sent.outcome, "committed");
    assert.equal(printKeys(sent.account), "a1 2, b2 1, c3 1, d4 1");
    assert.deepEqual(sent.account.actionThresholds, exampleAccounts[2].actionThresholds);
  });

  statement(lesson, "raises key management above the signers’ weight, the second call still has permission", () => {
    assertAllOk(send(exampleAccounts[3], "a1", setKeyManagement(4), addOrUpdate("d4", 1)));
    assert.deepEqual(
      send(send(exampleAccounts[3], "a1", setKeyManagement(4)).account, "a1", addOrUpdate("d4", 1)).answers,
      ["PermissionDenied"],
    );
  });

  statement(lesson, "If the first call removes a signer’s own key, the second still works.", () => {
    assertAllOk(send(exampleAccounts[3], "a1", removeIfExists("a1"), addOrUpdate("d4", 1)));
  });

  statement(lesson, "each call sees what the calls before it have done", () => {
    const calls = [removeIfExists("c3"), removeIfExists("b2")] as const;
    assert.deepEqual(send(exampleAccounts[3], "a1", ...calls).answers, ["Ok", "Ok"]);
    assert.deepEqual(send(exampleAccounts[3], "a1", addOrUpdate("a1", 1), ...calls).answers, [
      "Ok",
      "Ok",
      "ThresholdViolation",
    ]);
  });

  statement(
    lesson,
    "An Err undoes nothing. … Only a revert or an exception ends it, and then everything is undone.",
    () => {
      const reverted = send(exampleAccounts[2], "a1", addOrUpdate("c3", 1), revert, addOrUpdate("d4", 1));
      assert.equal(reverted.outcome, "reverted");
      assert.ok(sameAccount(reverted.account, exampleAccounts[2]));
      const thrown = execute(exampleAccounts[2], { signers: signersOf("a1"), calls: [addOrUpdate("c3", 1)] }, throwing);
      assert.equal(thrown.outcome, "reverted");
      assert.ok(sameAccount(thrown.account, exampleAccounts[2]));
    },
  );

  statement(
    lesson,
    "Each deploy starts your contract afresh, and a variable outside your functions is new every time.",
    () => {
      let instances = 0;
      const counting: Contract = {
        instantiate: () => {
          instances += 1;
          return { call: () => ({ kind: "ok" }) };
        },
      };
      const deploy = { signers: signersOf("a1"), calls: [removeIfExists("b2"), removeIfExists("c3")] };
      execute(exampleAccounts[2], deploy, counting);
      execute(exampleAccounts[2], deploy, counting);
      assert.equal(instances, 2);
    },
  );
});

/** A contract that does what it is asked for and then throws. */
const throwing: Contract = {
  instantiate: (host) => ({
    call: () => {
      host.addAssociatedKey(`account-hash-${"c3".repeat(32)}`, 1);
      return { kind: "threw", message: "Oh no.", location: null };
    },
  }),
};
