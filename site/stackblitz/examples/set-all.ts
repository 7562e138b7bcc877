import { expectOnChain, keys } from "../simulated-chain.ts";

const { a1, b2, c3, d4 } = keys;

// Examples, to read, to change and to add to. `npm test` runs them.
describe("set_all", () => {
  it("makes Example 2 out of Example 1", () =>
    expectOnChain({
      account: 1,
      signers: [a1],
      calls: [{ run: ["set_all", [a1, b2], [2, 1], 1, 2], answers: "nothing" }],
      after: { weights: { a1: 2, b2: 1 }, keyManagement: 2 },
    }));

  it("takes all helpers off Example 5 and lowers both thresholds", () =>
    expectOnChain({
      account: 5,
      signers: [a1],
      calls: [{ run: ["set_all", [b2, c3, d4], [0, 0, 0], 1, 1], answers: "nothing" }],
      after: { weights: { a1: 3 }, deployment: 1, keyManagement: 1 },
    }));

  it("leaves keys that are not listed as they are", () =>
    expectOnChain({
      account: 4,
      signers: [a1],
      calls: [{ run: ["set_all", [d4], [1], 2, 4], answers: "nothing" }],
      after: { weights: { a1: 3, b2: 1, c3: 1, d4: 1 }, keyManagement: 4 },
    }));

  it("undoes everything for a signer who weighs too little", () =>
    expectOnChain({
      account: 2,
      signers: [b2],
      calls: [{ run: ["set_all", [b2], [2], 1, 1], answers: { revertsWith: ["PermissionDenied"] } }],
    }));
});
