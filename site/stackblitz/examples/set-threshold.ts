import { ActionType, expectOnChain, keys } from "../simulated-chain.ts";

const { a1, b2, c3 } = keys;

// Examples, to read, to change and to add to. `npm test` runs them.
describe("set_threshold", () => {
  it("raises key management on Example 4", () =>
    expectOnChain({
      account: 4,
      signers: [a1],
      calls: [{ run: ["set_threshold", ActionType.KeyManagement, 4], answers: "Ok" }],
      after: { keyManagement: 4 },
    }));

  it("works for b2 and c3 together on Example 3", () =>
    expectOnChain({
      account: 3,
      signers: [b2, c3],
      calls: [{ run: ["set_threshold", ActionType.Deployment, 1], answers: "Ok" }],
      after: { deployment: 1 },
    }));

  it("tells when deployment would need more than key management", () =>
    expectOnChain({
      account: 4,
      signers: [a1],
      calls: [{ run: ["set_threshold", ActionType.Deployment, 4], answers: "DeploymentThreshold" }],
    }));

  it("tells when key management would need less than deployment", () =>
    expectOnChain({
      account: 4,
      signers: [a1],
      calls: [{ run: ["set_threshold", ActionType.KeyManagement, 1], answers: "KeyManagementThreshold" }],
    }));

  it("tells when all keys together weigh too little", () =>
    expectOnChain({
      account: 4,
      signers: [a1],
      calls: [{ run: ["set_threshold", ActionType.KeyManagement, 6], answers: "InsufficientTotalWeight" }],
    }));
});
