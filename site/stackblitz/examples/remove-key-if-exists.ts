import { expectOnChain, keys } from "../simulated-chain.ts";

const { a1, b2, c3 } = keys;

// Examples, to read, to change and to add to. `npm test` runs them.
describe("remove_key_if_exists", () => {
  it("takes b2 off Example 2 when a1 signs", () =>
    expectOnChain({
      account: 2,
      signers: [a1],
      calls: [{ run: ["remove_key_if_exists", b2], answers: "Ok" }],
      after: { weights: { a1: 2 } },
    }));

  it("is content where the key is not there", () =>
    expectOnChain({ account: 2, signers: [a1], calls: [{ run: ["remove_key_if_exists", c3], answers: "Ok" }] }));

  it("tells when the signer weighs too little to manage keys", () =>
    expectOnChain({
      account: 2,
      signers: [b2],
      calls: [{ run: ["remove_key_if_exists", a1], answers: "PermissionDenied" }],
    }));

  it("tells when the other keys could not manage keys any more", () =>
    expectOnChain({
      account: 2,
      signers: [a1],
      calls: [{ run: ["remove_key_if_exists", a1], answers: "ThresholdViolation" }],
    }));
});
