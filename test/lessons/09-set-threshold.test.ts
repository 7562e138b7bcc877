import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import type { Weight } from "../../runner/chain/account.ts";
import { send, setDeployment, setKeyManagement, withKeys } from "./support/session.ts";
import { statement } from "./support/statement.ts";

const lesson = "09-set-threshold";
const example2 = exampleAccounts[2];
const example3 = exampleAccounts[3];

describe("Lesson 9 says of setting a threshold", () => {
  statement(lesson, "The value is a weight, from 0 to 255.", () => {
    const heavy = withKeys(example2, "a1 255", 0, 0);
    assert.deepEqual(send(heavy, "a1", setKeyManagement(255), setDeployment(255), setDeployment(0)).answers, [
      "Ok",
      "Ok",
      "Ok",
    ]);
  });

  statement(lesson, "The chain says this first, although 4 is also above key management.", () => {
    assert.deepEqual(send(example2, "a1", setDeployment(4)).answers, ["InsufficientTotalWeight"]);
  });

  statement(lesson, "Permission comes first, as always.", () => {
    assert.deepEqual(send(example2, "b2", setDeployment(4)).answers, ["PermissionDeniedError"]);
    assert.deepEqual(send(example2, "b2", setKeyManagement(0)).answers, ["PermissionDeniedError"]);
  });

  statement(lesson, "key management | 4 | more than all keys weigh | InsufficientTotalWeight", () => {
    assert.deepEqual(send(example2, "a1", setKeyManagement(4)).answers, ["InsufficientTotalWeight"]);
  });

  statement(lesson, "deployment | 3 | above key management | DeploymentThreshold", () => {
    assert.deepEqual(send(example2, "a1", setDeployment(3)).answers, ["DeploymentThreshold"]);
  });

  statement(lesson, "key management | 0 | below deployment | KeyManagementThreshold", () => {
    assert.deepEqual(send(example2, "a1", setKeyManagement(0)).answers, ["KeyManagementThreshold"]);
  });

  statement(lesson, "Equal thresholds are fine. So is 0.", () => {
    const sent = send(example2, "a1", setDeployment(2), setDeployment(0), setKeyManagement(0));
    assert.deepEqual(sent.answers, ["Ok", "Ok", "Ok"]);
  });

  statement(lesson, "Deployment goes from 2 to 1 … Then key management goes to 1, and equal is fine.", () => {
    assert.deepEqual(send(example3, "a1", setDeployment(1), setKeyManagement(1)).answers, ["Ok", "Ok"]);
    assert.deepEqual(send(example3, "a1", setKeyManagement(1), setDeployment(1)).answers, [
      "KeyManagementThreshold",
      "Ok",
    ]);
  });

  statement(lesson, "Deployment must stay at or below key management after every single call", () => {
    for (const from of thresholdPairs(4)) {
      for (const to of thresholdPairs(4)) {
        const account = withKeys(example3, "a1 4", ...from);
        const up = send(account, "a1", setKeyManagement(to[1]), setDeployment(to[0]));
        const down = send(account, "a1", setDeployment(to[0]), setKeyManagement(to[1]));
        for (const { account: reached } of [up, down]) {
          assert.ok(reached.actionThresholds.deployment <= reached.actionThresholds.keyManagement);
        }
      }
    }
  });

  statement(lesson, "going up, raise key management first … going down, lower deployment first", () => {
    for (const from of thresholdPairs(4)) {
      for (const to of thresholdPairs(4)) {
        const account = withKeys(example3, "a1 4", ...from);
        const calls =
          to[1] >= from[1]
            ? [setKeyManagement(to[1]), setDeployment(to[0])]
            : [setDeployment(to[0]), setKeyManagement(to[1])];
        assert.deepEqual(send(account, "a1", ...calls).answers, ["Ok", "Ok"], `${from} to ${to}`);
      }
    }
  });

  statement(lesson, "From 1 and 1 to 2 and 2, whoever begins with deployment … gets DeploymentThreshold.", () => {
    const account = withKeys(example3, "a1 2, b2 1, c3 1", 1, 1);
    assert.deepEqual(send(account, "a1", setDeployment(2)).answers, ["DeploymentThreshold"]);
    assert.deepEqual(send(account, "a1", setKeyManagement(2), setDeployment(2)).answers, ["Ok", "Ok"]);
  });
});

/** Every deployment threshold at or below every key management threshold. */
function thresholdPairs(most: Weight): readonly (readonly [Weight, Weight])[] {
  const values = Array.from({ length: most + 1 }, (_, value) => value);
  return values.flatMap((deployment) =>
    values
      .filter((keyManagement) => deployment <= keyManagement)
      .map((keyManagement) => [deployment, keyManagement] as const),
  );
}
