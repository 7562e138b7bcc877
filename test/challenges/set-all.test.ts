import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import fc from "fast-check";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { type Answer, answerCodes } from "../../challenges/cases/answers.ts";
import { oracle } from "../../challenges/cases/oracle.ts";
import { exampleHash, type KeyName, keyNames } from "../../challenges/cases/setting.ts";
import {
  type Account,
  type AssociatedKey,
  MAX_ASSOCIATED_KEYS,
  sameAccount,
  sortKeys,
  sumWeights,
  type Weight,
} from "../../runner/chain/account.ts";
import type { Contract } from "../../runner/chain/contract.ts";
import type { Deploy } from "../../runner/chain/deploy.ts";
import { execute } from "../../runner/chain/execute.ts";
import type { LoadedContract } from "../../runner/sandbox/loaded-contract.ts";
import { getTools, loadContract, readChallengeFile } from "../support/graders.ts";

/** What `set_all` is asked for on an account, and who signs. */
interface Plan {
  readonly account: Account;
  readonly signers: readonly AssociatedKey[];
  readonly listed: readonly AssociatedKey[];
  readonly deployment: Weight;
  readonly keyManagement: Weight;
}

/** Mostly small weights, so that sums meet thresholds, and some so large that sums stop at 255. */
const weights = fc.oneof(
  { weight: 5, arbitrary: fc.nat(4) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 255 }) },
);

/** Keys of some names, each once, in any order. */
const keys = (minLength: number) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...keyNames), weights), { minLength, selector: ([name]) => name })
    .map((pairs) => pairs.map(([name, weight]) => toKey(name, weight)));

/** A real account: its keys reach key management, and deployment does not exceed it. */
const accounts = fc
  .tuple(keys(1), fc.oneof(fc.constant(0), fc.integer({ min: 96, max: MAX_ASSOCIATED_KEYS })), fc.nat(), fc.nat())
  .map(([named, count, first, second]): Account => {
    const keyManagement = first % (sumWeights(named) + 1);
    return {
      ...exampleAccounts[1],
      associatedKeys: sortKeys([...named, ...fillers(count - named.length)]),
      actionThresholds: { deployment: second % (keyManagement + 1), keyManagement },
    };
  });

const plans: fc.Arbitrary<Plan> = fc
  .tuple(accounts, keys(0), fc.nat(), weights, weights, fc.nat(9))
  .chain(([account, listed, draw, first, second, mix]) => {
    const total = sumWeights(finalKeys(account, listed));
    // Any thresholds, or such as the keys reach: those of the latter kind are rarely drawn by chance.
    const keyManagement = mix < 4 ? first : draw % (total + 1);
    const deployment = mix % 2 === 0 ? second : draw % (keyManagement + 1);
    const { associatedKeys } = account;
    return fc
      .oneof(fc.constant(associatedKeys), fc.subarray([...associatedKeys], { minLength: 1 }))
      .map((signers) => ({ account, signers, listed, deployment, keyManagement }));
  });

function toKey(name: KeyName, weight: Weight): AssociatedKey {
  return { accountHash: exampleHash(name), weight };
}

/** Keys of weight 0 that no list names. */
function fillers(count: number): readonly AssociatedKey[] {
  return Array.from({ length: Math.max(count, 0) }, (_, index) => ({
    accountHash: exampleHash((index + 1).toString(16).padStart(2, "0")),
    weight: 0,
  }));
}

/** The keys as the list wants them. */
function finalKeys(account: Account, listed: readonly AssociatedKey[]): readonly AssociatedKey[] {
  const named = new Set(listed.map(({ accountHash }) => accountHash));
  const kept = account.associatedKeys.filter(({ accountHash }) => !named.has(accountHash));
  return sortKeys([...kept, ...listed.filter(({ weight }) => weight > 0)]);
}

/** By definition and without any order of calls: why the target is impossible, each reason with its errors. */
function obstacles({ account, signers, listed, deployment, keyManagement }: Plan): readonly Answer[] {
  if (sumWeights(signers) < account.actionThresholds.keyManagement) return ["PermissionDenied"];
  const target = finalKeys(account, listed);
  const total = sumWeights(target);
  return [
    ...(target.length > MAX_ASSOCIATED_KEYS ? (["MaxKeysLimit"] as const) : []),
    ...(total < deployment || total < keyManagement ? (["InsufficientTotalWeight"] as const) : []),
    ...(keyManagement < deployment ? (["KeyManagementThreshold", "DeploymentThreshold"] as const) : []),
  ];
}

function toDeploy({ signers, listed, deployment, keyManagement }: Plan): Deploy {
  const hashes = listed.map(({ accountHash }) => accountHash);
  const given = listed.map(({ weight }) => weight);
  return {
    signers: signers.map(({ accountHash }) => accountHash),
    calls: [{ function: "set_all", arguments: [hashes, given, deployment, keyManagement] }],
  };
}

/** Asserts that the contract takes the account to the target exactly if it can get there. */
function assertReached(contract: Contract, plan: Plan): void {
  const result = execute(plan.account, toDeploy(plan), contract);
  if (result.outcome === "refused") {
    assert.ok(sumWeights(plan.signers) < plan.account.actionThresholds.deployment);
    return;
  }
  const reasons = obstacles(plan);
  const [answer] = result.results;
  if (reasons.length === 0) {
    assert.ok(answer?.kind === "nothing" || answer?.kind === "ok", JSON.stringify(answer));
    const { deployment, keyManagement } = plan;
    const associatedKeys = finalKeys(plan.account, plan.listed);
    const target = { ...plan.account, associatedKeys, actionThresholds: { deployment, keyManagement } };
    assert.ok(sameAccount(result.account, target));
  } else {
    assert.equal(answer?.kind, "reverted");
    const codes: readonly number[] = reasons.map((name) => answerCodes[name]);
    assert.ok(answer.kind === "reverted" && codes.includes(answer.error), `${JSON.stringify(answer)}: ${reasons}`);
    assert.ok(sameAccount(result.account, plan.account));
  }
}

describe("set_all, on accounts and targets drawn at random", () => {
  it("meets every kind of target", () => {
    const drawn = fc.sample(plans, { numRuns: 2000, seed: 11 });
    const reachable = drawn.filter((plan) => obstacles(plan).length === 0);
    assert.ok(reachable.length > drawn.length / 5, `${reachable.length} of ${drawn.length} can be reached`);
    assert.deepEqual([...new Set(drawn.flatMap(obstacles))].sort(), [
      "DeploymentThreshold",
      "InsufficientTotalWeight",
      "KeyManagementThreshold",
      "MaxKeysLimit",
      "PermissionDenied",
    ]);
  });

  it("reaches in the oracle's order exactly what can be reached", () => {
    fc.assert(
      fc.property(plans, (plan) => assertReached(oracle, plan)),
      { numRuns: 3000 },
    );
  });

  for (const id of ["never-lowers-the-thresholds", "lowers-to-the-target-only", "takes-the-keys-as-they-are-listed"]) {
    it(`finds a target that an order misses: ${id}`, async () => {
      const contract = await loadContract("set-all", readChallengeFile("set-all", `mutants/${id}.ts`));
      const property = fc.property(plans, (plan) => assertReached(contract, plan));
      const found = fc.check(property, { numRuns: 2000, seed: 11, endOnFailure: true });
      (await getTools()).sandbox.release(contract);
      assert.ok(found.failed);
    });
  }

  const right = ["solution/keys_manager.ts"];
  for (const file of readdirSync(new URL("../../challenges/set-all/variants/", import.meta.url)).sort()) {
    right.push(`variants/${file}`);
  }

  for (const path of right) {
    describe(path, () => {
      let contract: LoadedContract;

      before(async () => {
        contract = await loadContract("set-all", readChallengeFile("set-all", path));
      });

      after(async () => (await getTools()).sandbox.release(contract));

      it("reaches exactly what can be reached", () => {
        fc.assert(
          fc.property(plans, (plan) => assertReached(contract, plan)),
          { numRuns: 150 },
        );
      });
    });
  }
});
