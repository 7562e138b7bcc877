import { canDo, expectOnChain, keys } from "../simulated-chain.ts";

const { a1, b2, c3 } = keys;

// Examples, to read, to change and to add to. `npm test` runs them.
describe("the policy that Example 1 becomes", () => {
  it("lets the manager do everything alone", () =>
    expectOnChain({ account: 1, deploys: "several", goal: canDo("deploy and manage keys", a1) }));

  it("lets supervisor and clerk deploy when both sign", () =>
    expectOnChain({ account: 1, deploys: "several", goal: canDo("deploy", b2, c3) }));

  it("gives the clerk alone nothing to do", () =>
    expectOnChain({ account: 1, deploys: "several", goal: canDo("nothing", c3) }));
});
