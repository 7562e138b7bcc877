import { ActionType, expectOnChain, keys } from "../simulated-chain.ts";

const { a1, b2, c3, d4, e5 } = keys;

// Examples, to read, to change and to add to. `npm test` runs them.
describe("the keys manager", () => {
  it("replaces a helper of Example 4 and raises key management, in one deploy", () =>
    expectOnChain({
      account: 4,
      signers: [a1],
      calls: [
        { run: ["add_or_update_key", d4, 1], answers: "Ok" },
        { run: ["remove_key_if_exists", c3], answers: "Ok" },
        { run: ["set_threshold", ActionType.KeyManagement, 4], answers: "Ok" },
      ],
      after: { weights: { a1: 3, b2: 1, d4: 1 }, keyManagement: 4 },
    }));

  it("lets the three helpers of Example 5 take a1 away", () =>
    expectOnChain({
      account: 5,
      signers: [b2, c3, d4],
      calls: [
        { run: ["add_or_update_key", e5, 3], answers: "Ok" },
        { run: ["remove_key_if_exists", a1], answers: "Ok" },
      ],
      after: { weights: { b2: 1, c3: 1, d4: 1, e5: 3 } },
    }));

  it("tells two helpers of Example 5 that they may not", () =>
    expectOnChain({
      account: 5,
      signers: [b2, c3],
      calls: [
        { run: ["remove_key_if_exists", a1], answers: "PermissionDenied" },
        { run: ["add_or_update_key", e5, 3], answers: "PermissionDenied" },
        { run: ["set_threshold", ActionType.Deployment, 1], answers: "PermissionDenied" },
      ],
    }));

  it("goes on after an error", () =>
    expectOnChain({
      account: 2,
      signers: [a1],
      calls: [
        { run: ["remove_key_if_exists", a1], answers: "ThresholdViolation" },
        { run: ["add_or_update_key", c3, 1], answers: "Ok" },
      ],
      after: { weights: { a1: 2, b2: 1, c3: 1 } },
    }));
});
