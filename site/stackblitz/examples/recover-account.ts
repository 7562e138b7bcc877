import { canDo, expectOnChain, isPowerless, keys } from "../simulated-chain.ts";

const { a1, b2, c3, d4, e5 } = keys;

// Examples, to read, to change and to add to. `npm test` runs them.
describe("the deploy that saves Example 5", () => {
  it("leaves nothing to whoever has a1", () =>
    expectOnChain({ account: 5, deploys: "one", lost: [a1], goal: isPowerless(a1, b2, c3, d4, e5) }));

  it("makes e5 a key that can do everything alone", () =>
    expectOnChain({ account: 5, deploys: "one", lost: [a1], goal: canDo("deploy and manage keys", e5) }));

  it("lets b2 and c3 go on deploying together", () =>
    expectOnChain({ account: 5, deploys: "one", lost: [a1], goal: canDo("deploy", b2, c3) }));
});
