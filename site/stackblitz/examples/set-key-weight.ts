import { expectOnChain, keys } from "../simulated-chain.ts";

const { a1, b2, c3 } = keys;

// Examples, to read, to change and to add to. `npm test` runs them.
describe("set_key_weight", () => {
  it("takes a key away with weight 0", () =>
    expectOnChain({
      account: 2,
      signers: [a1],
      calls: [{ run: ["set_key_weight", b2, 0], answers: "Ok" }],
      after: { weights: { a1: 2 } },
    }));

  it("is content with weight 0 where the key is not there", () =>
    expectOnChain({ account: 2, signers: [a1], calls: [{ run: ["set_key_weight", c3, 0], answers: "Ok" }] }));

  it("adds a key that is new", () =>
    expectOnChain({
      account: 1,
      signers: [a1],
      calls: [{ run: ["set_key_weight", b2, 1], answers: "Ok" }],
      after: { weights: { a1: 1, b2: 1 } },
    }));

  it("gives a key that is there another weight", () =>
    expectOnChain({
      account: 4,
      signers: [a1],
      calls: [{ run: ["set_key_weight", c3, 2], answers: "Ok" }],
      after: { weights: { a1: 3, b2: 1, c3: 2 } },
    }));

  it("tells when the signer weighs too little to manage keys", () =>
    expectOnChain({
      account: 2,
      signers: [b2],
      calls: [{ run: ["set_key_weight", b2, 2], answers: "PermissionDenied" }],
    }));
});
