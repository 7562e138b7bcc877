import { expectOnChain, keys } from "../simulated-chain.ts";

const { a1, b2, c3, d4 } = keys;

// Examples, to read, to change and to add to. `npm test` runs them.
describe("add_or_update_key", () => {
  it("adds a second key to Example 1", () =>
    expectOnChain({
      account: 1,
      signers: [a1],
      calls: [{ run: ["add_or_update_key", b2, 1], answers: "Ok" }],
      after: { weights: { a1: 1, b2: 1 } },
    }));

  it("gives a key of Example 4 another weight", () =>
    expectOnChain({
      account: 4,
      signers: [a1],
      calls: [{ run: ["add_or_update_key", b2, 2], answers: "Ok" }],
      after: { weights: { a1: 3, b2: 2, c3: 1 } },
    }));

  it("tells when the signers weigh too little to manage keys", () =>
    expectOnChain({
      account: 4,
      signers: [b2, c3],
      calls: [{ run: ["add_or_update_key", d4, 1], answers: "PermissionDenied" }],
    }));

  it("tells when all keys together would weigh too little", () =>
    expectOnChain({
      account: 4,
      signers: [a1],
      calls: [{ run: ["add_or_update_key", a1, 0], answers: "ThresholdViolation" }],
    }));
});
