import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { exampleHash } from "../../challenges/cases/setting.ts";
import { type Account, MAX_WEIGHT, sumWeights } from "../../runner/chain/account.ts";
import { findRefusal, weightOfSigners } from "../../runner/chain/authorization.ts";
import { execute } from "../../runner/chain/execute.ts";
import { plainContract } from "../chain/plain-contract.ts";
import { sendCode } from "./support/lesson-code.ts";
import { groupsThatDeploy, groupsThatManage, weightOf } from "./support/powers.ts";
import { addKey, send, signersOf, withKeys } from "./support/session.ts";
import { statement } from "./support/statement.ts";

const lesson = "03-signing-together";
const example3 = exampleAccounts[3];
const { deployment, keyManagement } = example3.actionThresholds;
const [heavy, light] = ["a1", "b2"].map((key) => weightOf(example3, exampleHash(key)));
const pair = weightOfSigners(example3, signersOf("b2 c3"));
const all = sumWeights(example3.associatedKeys);

/** Why the chain does not run a deploy with these signers, in a word. */
function refusalOf(account: Account, by: string): string | undefined {
  return findRefusal(account, by === "" ? [] : signersOf(by))?.reason;
}

describe("Lesson 3, Signing together, says", () => {
  statement(
    lesson,
    `the primary key a1 weighs ${heavy}, and b2 and c3 weigh ${light} each. Both thresholds are`,
    () => {
      assert.equal(weightOf(example3, exampleHash("c3")), light);
      assert.equal(deployment, keyManagement);
    },
  );

  statement(lesson, "b2 and c3 together, and every group with a1 in it", () => {
    const groups = groupsThatDeploy(example3);
    assert.deepEqual([...groups].sort(), ["a1", "a1 b2", "a1 b2 c3", "a1 c3", "b2 c3"]);
  });

  statement(
    lesson,
    `Both thresholds are ${deployment}. b2 and c3 weigh ${pair} together, and a1 weighs ${heavy} alone.`,
    () => {
      assert.equal(send(example3, "b2 c3").outcome, "committed");
      assert.equal(send(example3, "a1").outcome, "committed");
    },
  );

  statement(lesson, `Only b2 alone and c3 alone stay below: they weigh ${light}.`, () => {
    for (const key of ["b2", "c3"]) assert.equal(refusalOf(example3, key), "deployment-threshold");
  });

  statement(lesson, "Each way may deploy and manage keys.", () => {
    assert.deepEqual(groupsThatManage(example3), groupsThatDeploy(example3));
    for (const way of ["a1", "b2 c3"]) assert.deepEqual(send(example3, way, addKey("d4", 1)).answers, ["Ok"]);
  });

  statement(lesson, "Give each a weight of 1, and set the thresholds to 2.", () => {
    const partners = withKeys(example3, "b2 1, c3 1", 2, 2);
    assert.deepEqual(groupsThatDeploy(partners), ["b2 c3"]);
    assert.deepEqual(groupsThatManage(partners), ["b2 c3"]);
  });

  statement(lesson, `All three together weigh ${all}. That is more than ${deployment}, and it does no harm.`, () => {
    assert.equal(send(example3, "a1 b2 c3").outcome, "committed");
  });

  statement(lesson, `The chain stops counting only at ${MAX_WEIGHT}.`, () => {
    const heaviest = withKeys(example3, "a1 200, b2 200", 255, 255);
    assert.equal(weightOfSigners(heaviest, signersOf("a1 b2")), MAX_WEIGHT);
    assert.equal(send(heaviest, "a1 b2").outcome, "committed");
  });

  statement(lesson, `If b2 signs the same deploy twice, it still weighs ${light}, and the deploy is refused.`, () => {
    assert.deepEqual(findRefusal(example3, signersOf("b2 b2")), {
      reason: "deployment-threshold",
      weight: light,
      needed: deployment,
    });
  });

  statement(lesson, "It refuses the whole deploy … even though the other three weigh 4.", () => {
    assert.equal(weightOfSigners(example3, signersOf("a1 b2 c3 d4")), all);
    assert.equal(refusalOf(example3, "a1 b2 c3 d4"), "not-associated");
    assert.equal(send(example3, "a1 b2 c3 d4").outcome, "refused");
  });

  statement(
    lesson,
    "A key in the list with weight 0 would count 0. A key that is not in the list is a different thing",
    () => {
      const withZero = withKeys(example3, "a1 2, b2 1, c3 1, d4 0", 2, 2);
      assert.equal(send(withZero, "a1 d4").outcome, "committed");
      assert.equal(send(example3, "a1 d4").outcome, "refused");
    },
  );

  statement(
    lesson,
    "three questions … 1. Is there a signer? 2. Is every signer associated? 3. Do the signers together reach",
    () => {
      assert.equal(refusalOf(example3, ""), "no-signers");
      assert.equal(refusalOf(example3, "b2 d4"), "not-associated");
      assert.equal(refusalOf(example3, "b2"), "deployment-threshold");
      assert.equal(refusalOf(example3, "b2 c3"), undefined);
    },
  );

  statement(lesson, "The chain gives the signers to the code as a list, each once.", () => {
    const seen: unknown[] = [];
    const call = { function: "look", arguments: [] };
    execute(
      example3,
      { signers: signersOf("c3 b2 c3"), calls: [call] },
      plainContract((_, host) => {
        seen.push(...host.listAuthorizationKeys());
        return 0;
      }),
    );
    assert.deepEqual(seen, signersOf("b2 c3"));
  });

  statement(lesson, "This one goes on only if b2 has signed. If not, it reverts with the number 1.", async () => {
    assert.equal((await sendCode(lesson, example3, "b2 c3", "ask_for", "b2")).outcome, "committed");
    const sent = await sendCode(lesson, example3, "a1 c3", "ask_for", "b2");
    assert.ok(sent.outcome === "reverted");
    assert.deepEqual(sent.results, [{ kind: "reverted", error: 1 }]);
  });

  statement(lesson, "a1 can still send another deploy with other code", () => {
    assert.deepEqual(send(example3, "a1", addKey("d4", 1)).answers, ["Ok"]);
  });
});
