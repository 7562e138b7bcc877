import { expectOnChain, keys } from "../simulated-chain.ts";

const { a1, b2 } = keys;

// Examples, to read, to change and to add to. `npm test` runs them.
const installed = ["remove_key_if_exists", "add_or_update_key", "set_threshold"];

describe("call", () => {
  it("stores the contract in Example 1 under its two names", () =>
    expectOnChain({ account: 1, signers: [a1], calls: [{ run: ["call"], answers: "nothing" }], after: { installed } }));

  it("needs no more than the deployment threshold", () =>
    expectOnChain({ account: 2, signers: [b2], calls: [{ run: ["call"], answers: "nothing" }], after: { installed } }));

  it("works in the same deploy as the three functions", () =>
    expectOnChain({
      account: 2,
      signers: [a1],
      calls: [
        { run: ["remove_key_if_exists", b2], answers: "Ok" },
        { run: ["call"], answers: "nothing" },
      ],
      after: { weights: { a1: 2 }, installed },
    }));
});
