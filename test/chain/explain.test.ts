import assert from "node:assert/strict";
import type { Account, AccountHash } from "../../runner/chain/account.ts";
import type { Call } from "../../runner/chain/contract.ts";
import { execute } from "../../runner/chain/execute.ts";
import { explainHostCall, explainRefusal } from "../../runner/chain/explain.ts";
import { hostContract } from "./plain-contract.ts";

const hash = (byte: string): AccountHash => `account-hash-${byte.repeat(32)}`;
const [a1, b2, c3, e5] = [hash("a1"), hash("b2"), hash("c3"), hash("e5")];

/** Example 4: a1 weighs 3, b2 and c3 weigh 1 each; deployment 2, key management 3. */
const example4: Account = {
  accountHash: a1,
  actionThresholds: { deployment: 2, keyManagement: 3 },
  associatedKeys: [
    { accountHash: a1, weight: 3 },
    { accountHash: b2, weight: 1 },
    { accountHash: c3, weight: 1 },
  ],
  mainPurse: "uref-1234…",
  namedKeys: [],
};

/** The sentence on the last host call of a deploy. */
function explain(signers: readonly AccountHash[], ...calls: readonly Call[]): string {
  const deploy = { signers, calls };
  const result = execute(example4, deploy, hostContract);
  assert.equal(result.outcome, "committed");
  return explainHostCall(example4, deploy, result.trace, result.trace.length - 1);
}

const call = (name: string, ...args: readonly (string | number)[]): Call => ({ function: name, arguments: args });

describe("explaining what the chain answered, with the numbers in it", () => {
  it("PermissionDenied names the signers, their weight and what managing keys needs", () => {
    assert.equal(
      explain([c3, b2], call("remove_associated_key", c3)),
      "b2 and c3 signed with weight 2; managing keys needs 3, so the chain answers PermissionDenied.",
    );
  });

  it("ThresholdViolation of a removal says what the rest weighs", () => {
    assert.equal(
      explain([a1], call("remove_associated_key", a1)),
      "Without a1 the rest weighs 2; key management needs 3, so the chain answers ThresholdViolation.",
    );
  });

  it("ThresholdViolation of a lower weight says from what to what", () => {
    assert.equal(
      explain([a1], call("update_associated_key", a1, 0)),
      "With a1 lowered from 3 to 0 all keys weigh 2; key management needs 3, so the chain answers ThresholdViolation.",
    );
  });

  it("reads the account as it was at that call, not as it ended", () => {
    const sentence = explain([a1], call("set_action_threshold", 1, 5), call("remove_associated_key", b2));
    assert.match(sentence, /^Without b2 the rest weighs 4; key management needs 5/);
  });

  it("MissingKey names the key", () => {
    assert.match(explain([a1], call("remove_associated_key", e5)), /^e5 is not an associated key/);
  });

  it("InsufficientTotalWeight says what all keys weigh", () => {
    assert.match(explain([a1], call("set_action_threshold", 1, 9)), /^All keys together weigh 5, too little .* of 9/);
  });

  it("the order of the thresholds is said with both of them", () => {
    assert.match(explain([a1], call("set_action_threshold", 0, 4)), /of 4 would be above key management \(3\)/);
    assert.match(explain([a1], call("set_action_threshold", 1, 1)), /of 1 would be below deployment \(2\)/);
  });

  it("a refused deploy is explained by its signers", () => {
    const refusals = [[], [b2], [a1, e5]].map((signers) => {
      const result = execute(example4, { signers, calls: [] }, hostContract);
      assert.equal(result.outcome, "refused");
      return explainRefusal(result.refusal);
    });
    assert.deepEqual(refusals, [
      "Nobody signed, so the chain does not run the deploy.",
      "The signers weigh 1; deployment needs 2, so the chain refuses the deploy.",
      "e5 signed but is not an associated key of the account, so the chain refuses the whole deploy.",
    ]);
  });
});
