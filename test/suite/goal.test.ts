import assert from "node:assert/strict";
import { each, nobodyBeside, powerless } from "../../challenges/cases/plan-case.ts";
import { exampleHash } from "../../challenges/cases/setting.ts";
import type { PlanScenario } from "../../runner/model/challenge.ts";
import { nothing, tell } from "./plain-plan.ts";

describe("A goal", () => {
  /** What is told once these weights and thresholds stand; keys of Example 4 that are not named stay as they are. */
  function tellFor(goal: PlanScenario["goal"], weights: Readonly<Record<string, number>>, thresholds = [2, 3]): string {
    const [deployment = 0, keyManagement = 0] = thresholds;
    return tell(
      { goal },
      {
        call: (host) => {
          // A key that no test is about makes sure that the account has changed.
          host.addAssociatedKey(exampleHash("0f"), 0);
          for (const [name, weight] of Object.entries(weights)) {
            const key = exampleHash(name);
            if (host.updateAssociatedKey(key, weight) === 1) host.addAssociatedKey(key, weight);
          }
          host.setActionThreshold(0, 0);
          host.setActionThreshold(1, keyManagement);
          host.setActionThreshold(0, deployment);
          return nothing;
        },
      },
    );
  }

  it("of reach says with the numbers what signers may and should not, or the other way round", () => {
    assert.equal(tellFor(each([["b2", "c3"]], "deploy"), {}), "passed");
    assert.equal(
      tellFor(each([["b2", "c3"]], "deploy"), { b2: 2 }),
      "Afterwards b2 and c3 weigh 3 together; key management needs 3: they may manage keys, but should not.",
    );
    assert.equal(
      tellFor(each([["b2", "c3"]], "do everything"), {}),
      "Afterwards b2 and c3 weigh 2 together; key management needs 3: they may not manage keys, but should.",
    );
    assert.equal(
      tellFor(each([["b2"]], "do nothing"), {}, [1, 3]),
      "Afterwards b2 weighs 1; deployment needs 1: it may deploy, but should not.",
    );
    assert.equal(
      tellFor(each([["b2", "c3"]], "deploy"), {}, [3, 3]),
      "Afterwards b2 and c3 weigh 2 together; deployment needs 3: they may not deploy, but should.",
    );
  });

  it("of reach is about associated keys, also where they are to do nothing", () => {
    assert.equal(
      tellFor(each([["a1", "e5", "f6"]], "do everything"), {}),
      "Afterwards e5 and f6 are no associated keys, so the chain refuses every deploy that they sign.",
    );
    assert.equal(
      tellFor(each([["e5"]], "do nothing"), {}),
      "Afterwards e5 is not an associated key; it should be one, and do nothing without others.",
    );
  });

  it("of powerlessness is reached by a key of weight 0, and by one too light to matter", () => {
    const goal = powerless("b2", ["a1", "c3"]);
    assert.equal(tellFor(goal, { b2: 0 }), "passed");
    assert.equal(tellFor(goal, { a1: 30, b2: 1, c3: 10 }, [20, 30]), "passed");
  });

  it("of powerlessness says whom the key helps to what", () => {
    const goal = powerless("b2", ["a1", "c3"]);
    assert.equal(
      tellFor(goal, {}),
      "Afterwards b2 weighs 1: with b2, c3 may deploy, but not manage keys; without, c3 may do nothing.",
    );
    assert.equal(
      tellFor(goal, { b2: 5 }),
      "Afterwards b2 weighs 5: it may deploy and manage keys; it should not be able to do anything.",
    );
    assert.equal(
      tellFor(goal, { b2: 0 }, [0, 3]),
      "Afterwards b2 weighs 0: it may deploy, but not manage keys; it should not be able to do anything.",
    );
  });

  it("of nobody else counts all other keys together", () => {
    const goal = nobodyBeside(["a1", "b2", "c3"]);
    assert.equal(tellFor(goal, { e5: 0 }), "passed");
    assert.equal(
      tellFor(goal, { e5: 1, f6: 1 }),
      "Afterwards 0f, e5 and f6 weigh 2 together: they may deploy, but not manage keys; they should not be able to do anything.",
    );
  });
});
