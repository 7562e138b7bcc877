import assert from "node:assert/strict";
import fc from "fast-check";
import { explainImpossible, findWeaknesses, type Policy, signerSets } from "../../site/lesson/elements/policy.ts";
import { parsePolicy, printPolicy } from "../../site/lesson/elements/policy-data.ts";
import { coursePolicy } from "./elements-site.tsx";

const weight = fc.integer({ min: 0, max: 255 });
const asJson = { noNullPrototype: true };
const policies: fc.Arbitrary<Policy> = fc.record(
  {
    keys: fc.array(fc.record({ name: fc.string(), weight }, asJson), { minLength: 1, maxLength: 4 }),
    deployment: weight,
    keyManagement: weight,
  },
  asJson,
);

describe("the signer sets of a policy", () => {
  it("are seven for three keys, single ones first, each with what it may do", () => {
    assert.deepEqual(
      signerSets(coursePolicy).map(({ names, weight: sum, mayDeploy, mayManageKeys }) => [
        names.join("+"),
        sum,
        mayDeploy,
        mayManageKeys,
      ]),
      [
        ["Manager", 4, true, true],
        ["Supervisor", 2, false, false],
        ["Clerk", 1, false, false],
        ["Manager+Supervisor", 6, true, true],
        ["Manager+Clerk", 5, true, true],
        ["Supervisor+Clerk", 3, true, false],
        ["Manager+Supervisor+Clerk", 7, true, true],
      ],
    );
  });

  it("are 2^n − 1, and reach what their weights add up to, but never more than 255", () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const sets = signerSets(policy);
        assert.equal(sets.length, 2 ** policy.keys.length - 1);
        const all = policy.keys.reduce((sum, key) => sum + key.weight, 0);
        assert.equal(sets.at(-1)?.weight, Math.min(all, 255));
        for (const set of sets) {
          assert.equal(set.mayDeploy, set.weight >= policy.deployment);
          assert.equal(set.mayManageKeys, set.mayDeploy && set.weight >= policy.keyManagement);
        }
      }),
    );
  });
});

describe("a policy that no account can have", () => {
  it("says for each threshold that all keys together are too light", () => {
    assert.deepEqual(explainImpossible({ ...coursePolicy, deployment: 9, keyManagement: 8 }), [
      "All keys together weigh 7, too little for a threshold of 8, so the chain answers InsufficientTotalWeight.",
      "All keys together weigh 7, too little for a threshold of 9, so the chain answers InsufficientTotalWeight.",
    ]);
  });

  it("says that deployment would be above key management", () => {
    assert.deepEqual(explainImpossible({ ...coursePolicy, deployment: 5 }), [
      "A deployment threshold of 5 would be above key management (4), so the chain answers DeploymentThreshold.",
    ]);
  });

  it("is one with a threshold out of reach, or with deployment above key management, and no other", () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const total = Math.min(
          policy.keys.reduce((sum, key) => sum + key.weight, 0),
          255,
        );
        const possible = policy.deployment <= policy.keyManagement && policy.keyManagement <= total;
        const sentences = explainImpossible(policy);
        assert.equal(sentences.length === 0, possible);
        for (const sentence of sentences) assert.doesNotMatch(sentence, /signed|Permission/);
      }),
    );
  });
});

describe("what a policy survives", () => {
  const answers = (policy: Policy) =>
    findWeaknesses(policy).map(({ yes, reason }) => `${yes ? "yes" : "no"}: ${reason}`);

  it("is not the loss of a Manager whom nobody can replace, nor the theft of that key", () => {
    assert.deepEqual(answers(coursePolicy), [
      "no: Without Manager the rest weighs 3; key management needs 4.",
      "yes: Manager alone weighs 4; key management needs 4.",
      "yes: Manager alone weighs 4; deployment needs 3.",
    ]);
  });

  it("is the loss and the theft of any one of three equal keys of which two are needed", () => {
    const keys = ["Ada", "Bea", "Cem"].map((name) => ({ name, weight: 1 }));
    assert.deepEqual(answers({ keys, deployment: 2, keyManagement: 2 }), [
      "yes: Whichever is lost, the others still reach 2 and can replace it.",
      "no: No key weighs more than 1; key management needs 2.",
      "no: No key weighs more than 1; deployment needs 2.",
    ]);
  });

  it("is never the loss of the only key", () => {
    const [loss] = answers({ keys: [{ name: "Ada", weight: 1 }], deployment: 0, keyManagement: 0 });
    assert.equal(loss, "no: There is no other key than Ada.");
  });
});

describe("a policy in a page", () => {
  it("is read as it was written, with any names", () => {
    fc.assert(fc.property(policies, (policy) => assert.deepEqual(parsePolicy(printPolicy(policy)), policy)));
  });

  it("is refused with a weight that is none", () => {
    const text = printPolicy({ ...coursePolicy, keys: [{ name: "Ada", weight: 256 }] });
    assert.throws(() => parsePolicy(text), /the weight of Ada is 256/);
  });
});
