import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { each, powerless } from "../../challenges/cases/plan-case.ts";
import { exampleHash } from "../../challenges/cases/setting.ts";
import type { Call } from "../../runner/chain/contract.ts";
import type { PlanScenario } from "../../runner/model/challenge.ts";
import { getFailure, nothing, type Plan, tell } from "./plain-plan.ts";

const a1 = exampleHash("a1");
const b2 = exampleHash("b2");
const c3 = exampleHash("c3");
const e5 = exampleHash("e5");
const f6 = exampleHash("f6");

const addE5: Plan["call"] = (host) => {
  host.addAssociatedKey(e5, 1);
  return nothing;
};

describe("A plan of one deploy", () => {
  it("is asked who signs and then run, both without arguments", () => {
    const asked: Call[] = [];
    const plan: Plan = {
      signers: (call) => {
        asked.push(call);
        return [a1];
      },
      call: (host, call) => {
        asked.push(call);
        assert.deepEqual(host.listAuthorizationKeys(), [a1]);
        host.addAssociatedKey(e5, 1);
        return nothing;
      },
    };
    assert.equal(tell({}, plan), "passed");
    assert.deepEqual(asked, [
      { function: "signers", arguments: [] },
      { function: "call", arguments: [] },
    ]);
  });

  it("forgets what signers does to the account", () => {
    const free = { ...exampleAccounts[4], actionThresholds: { deployment: 0, keyManagement: 0 } };
    const answers: number[] = [];
    const plan: Plan = {
      signers: (_call, host) => {
        answers.push(host.addAssociatedKey(e5, 3));
        return [a1];
      },
    };
    assert.match(tell({ account: free }, plan), /^Your plan changes nothing/);
    assert.deepEqual(answers, [0]);
    assert.equal(tell({ account: free, goal: each([["e5"]], "do everything") }, { ...plan, call: addE5 }), "passed");
  });

  it("may name a signer twice, and end with an Ok", () => {
    const call: Plan["call"] = (host) => {
      host.addAssociatedKey(e5, 1);
      return { kind: "ok" };
    };
    assert.equal(tell({}, { signers: () => [a1, b2, a1], call }), "passed");
  });

  it("reaches no goal where it changes nothing", () => {
    assert.equal(tell({}, {}), "Your plan changes nothing: afterwards the account is as it was before.");
    assert.equal(
      tell({ goal: each([["a1"]], "do everything") }, {}),
      "Your plan changes nothing: afterwards the account is as it was before.",
    );
  });

  it("is told what the chain denied, where it passed over that", () => {
    assert.equal(
      tell({}, { signers: () => [b2, c3], call: addE5 }),
      "b2 and c3 signed with weight 2; managing keys needs 3, so the chain answers PermissionDenied. Your plan changes nothing: afterwards the account is as it was before.",
    );
  });

  it("is not told of a failure that it made good", () => {
    const plan: Plan = {
      call: (host) => {
        host.updateAssociatedKey(e5, 1);
        host.addAssociatedKey(e5, 1);
        return nothing;
      },
    };
    assert.equal(
      tell({ goal: each([["e5"]], "deploy") }, plan),
      "Afterwards e5 weighs 1; deployment needs 2: it may not deploy, but should.",
    );
  });

  it("cannot be signed by a lost key, though the chain would take the signature", () => {
    const scenario: Partial<PlanScenario> = { lostKeys: [a1] };
    const plan: Plan = { signers: () => [b2, a1], call: addE5 };
    assert.equal(tell({}, plan), "passed");
    assert.equal(
      tell(scenario, plan),
      "The deploy of call() cannot be sent: a1 should sign it, but the secret key of a1 is lost.",
    );
    const { signers, after, trace } = getFailure(scenario, plan);
    assert.deepEqual([signers, after, trace], [[b2, a1], exampleAccounts[4], []]);
  });

  it("is told why the chain refuses its deploy", () => {
    assert.equal(
      tell({}, { signers: () => [] }),
      "The deploy of call() was not run. Nobody signed, so the chain does not run the deploy.",
    );
    assert.equal(
      tell({}, { signers: () => [b2] }),
      "The deploy of call() was not run. The signers weigh 1; deployment needs 2, so the chain refuses the deploy.",
    );
    assert.equal(
      tell({}, { signers: () => [a1, e5] }),
      "The deploy of call() was not run. e5 signed but is not an associated key of the account, so the chain refuses the whole deploy.",
    );
  });

  it("is told why a revert undid it, with the number that was given and not a name", () => {
    const plan: Plan = {
      call: (host) => {
        host.updateAssociatedKey(b2, 9);
        return { kind: "reverted", error: host.addAssociatedKey(c3, 1) };
      },
    };
    assert.equal(
      tell({}, plan),
      "c3 is associated already, so the chain answers DuplicateKey. The deploy of call() ended with runtime.revert(2), which undoes all that it had done.",
    );
    const { actual } = getFailure({}, plan);
    assert.equal(actual.result, "runtime.revert(2) after add_associated_key(c3, …) answered DuplicateKey");
    assert.deepEqual(actual.account, exampleAccounts[4]);
    assert.equal(
      tell({}, { call: () => ({ kind: "reverted", error: 0 }) }),
      "The deploy of call() ended with runtime.revert(0), which undoes all that it had done, although no call had failed.",
    );
  });
});

describe("A plan of several deploys", () => {
  const several: Partial<PlanScenario> = { deploys: "several", goal: { kind: "deploys", atMost: 2 } };
  const addOne: Plan["call"] = (host, { arguments: [deploy] }) => {
    host.addAssociatedKey(exampleHash(`0${deploy}`), 0);
    return nothing;
  };

  it("goes on, by number, until nobody signs any more", () => {
    const sent: unknown[] = [];
    const plan: Plan = {
      signers: ({ arguments: [deploy] }) => (Number(deploy) < 2 ? [a1] : []),
      call: (host, call) => {
        sent.push(call.arguments);
        return addOne(host, call);
      },
    };
    assert.equal(tell(several, plan), "passed");
    assert.deepEqual(sent, [[0], [1]]);
  });

  it("judges each deploy by the account that the one before it left", () => {
    const plan: Plan = {
      signers: ({ arguments: [deploy] }) => [[a1], [e5]][Number(deploy)] ?? [],
      call: (host, { arguments: [deploy] }) => {
        if (deploy === 0) host.addAssociatedKey(e5, 3);
        else host.removeAssociatedKey(a1);
        return nothing;
      },
    };
    assert.equal(tell({ ...several, goal: powerless("a1", ["b2", "c3", "e5"]) }, plan), "passed");
  });

  it("is told when it takes more deploys than it needs", () => {
    const plan: Plan = { signers: ({ arguments: [deploy] }) => (Number(deploy) < 3 ? [a1] : []), call: addOne };
    assert.equal(tell(several, plan), "Your plan takes 3 deploys; 2 deploys can do it.");
    assert.equal(getFailure(several, plan).call.arguments[0], 2);
  });

  it("may take ten deploys, and is not followed further", () => {
    const upTo = (most: number): Plan => ({
      signers: ({ arguments: [deploy] }) => (Number(deploy) < most ? [a1] : []),
      call: addOne,
    });
    assert.equal(tell({ ...several, goal: { kind: "deploys", atMost: 10 } }, upTo(10)), "passed");
    assert.equal(
      tell({ ...several, goal: { kind: "deploys", atMost: 20 } }, upTo(11)),
      "Your plan does not end: after 10 deploys signers(10) still returns signers; return an empty list once no deploy is left.",
    );
  });

  it("names the deploy that broke it, and how a plan ends that should be over by then", () => {
    const plan: Plan = { signers: ({ arguments: [deploy] }) => [[a1], [f6]][Number(deploy)] ?? [], call: addOne };
    assert.equal(
      tell(several, plan),
      "The deploy of call(1) was not run. f6 signed but is not an associated key of the account, so the chain refuses the whole deploy. If there should be no deploy 1, signers(1) must return an empty list.",
    );
  });
});
