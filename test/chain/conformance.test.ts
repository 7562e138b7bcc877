import assert from "node:assert/strict";
import { canAuthorize, canDeploy, canManageKeys } from "../../runner/chain/authorization.ts";
import type { Call } from "../../runner/chain/contract.ts";
import { execute } from "../../runner/chain/execute.ts";
import { hostContract } from "./plain-contract.ts";
import { type HostOp, readVectors } from "./vectors.ts";

describe("the simulated chain, against what the real account code returned", () => {
  const vectors = readVectors();

  it("has all 400 deploys", () => {
    assert.equal(vectors.length, 400);
  });

  it("gives every answer and every final account of the 400 deploys", () => {
    for (const { id, account, signers, ops, results, final } of vectors) {
      const result = execute(account, { signers, calls: ops.map(toCall) }, hostContract);
      const codes =
        result.outcome === "refused"
          ? null
          : result.results.map((answer) => (answer.kind === "err" ? answer.error : 0));
      assert.deepEqual(codes, results, `${id}: answers`);
      assert.deepEqual(result.account, final, `${id}: final account`);
    }
  });

  it("judges the signers of every deploy as the chain does", () => {
    for (const { id, account, signers, authorized } of vectors) {
      assert.deepEqual(
        {
          can_authorize: canAuthorize(account, signers),
          can_deploy: canDeploy(account, signers),
          can_manage_keys: canManageKeys(account, signers),
        },
        authorized,
        id,
      );
    }
  });
});

function toCall(op: HostOp): Call {
  if (op.op === "set_action_threshold") {
    return { function: op.op, arguments: [op.action_type === "deployment" ? 0 : 1, op.threshold] };
  }
  const args = op.op === "remove_associated_key" ? [op.account_hash] : [op.account_hash, op.weight];
  return { function: op.op, arguments: args };
}
