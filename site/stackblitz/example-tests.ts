import { type Account, type AccountHash, sortKeys, type Weight } from "../../runner/chain/account.ts";
import type { ContractArgument } from "../../runner/chain/contract-value.ts";
import type { StoredValue } from "../../runner/chain/stored-value.ts";
import type { DeployScenario, ExpectedAnswer, Goal, PlanScenario, Scenario } from "../../runner/model/challenge.ts";
import type { ExampleNumber } from "../../runner/model/failure.ts";

/** The keys of the documentation's examples, and two that no account starts with. */
export const keys = {
  a1: hashOf("a1"),
  b2: hashOf("b2"),
  c3: hashOf("c3"),
  d4: hashOf("d4"),
  e5: hashOf("e5"),
  f6: hashOf("f6"),
};

/** What `set_threshold` takes first. */
export const ActionType = { Deployment: 0, KeyManagement: 1 } as const;

/** What a call must answer: `Ok`, or the name of a `KeysManagerError`. */
export type Answer = "Ok" | keyof typeof errors;

/** One deploy to one of the documentation's example accounts, and what must come of it. */
export interface ExampleDeploy {
  readonly account: ExampleNumber;
  readonly signers: readonly AccountHash[];
  /** Each call with its answer: a name, `nothing`, or the errors with which it may end the deploy. */
  readonly calls: readonly {
    readonly run: readonly [name: string, ...args: ContractArgument[]];
    readonly answers: Answer | "nothing" | { readonly revertsWith: readonly Answer[] };
  }[];
  /** How the account differs afterwards; where this is left out, it must be as it was. */
  readonly after?: {
    /** All keys that are associated. */
    readonly weights?: Readonly<Partial<Record<keyof typeof keys, Weight>>>;
    readonly deployment?: Weight;
    readonly keyManagement?: Weight;
    /** The entry points of the contract that stands under `keys_manager`, and its hash under `keys_manager_hash`. */
    readonly installed?: readonly string[];
  };
}

/** Deploys of the learner's own, and what the account must come to. */
export interface ExamplePlan extends Pick<PlanScenario, "deploys"> {
  readonly account: ExampleNumber;
  readonly lost?: readonly AccountHash[];
  readonly goal: Goal;
}

/** These signers together must be able to do just this. */
export function canDo(what: "nothing" | "deploy" | "deploy and manage keys", ...signers: readonly AccountHash[]): Goal {
  return {
    kind: "reach",
    signers,
    mayDeploy: what !== "nothing",
    mayManageKeys: what === "deploy and manage keys",
  };
}

/** Whoever has this key must be able to do nothing with it, not even by helping those beside it. */
export function isPowerless(key: AccountHash, ...beside: readonly AccountHash[]): Goal {
  return { kind: "powerless", keys: [key], beside };
}

/** An example as the judge takes it. */
export function toScenario(
  example: ExampleDeploy | ExamplePlan,
  accountOf: (number: ExampleNumber) => Account,
): Scenario {
  const account = accountOf(example.account);
  const base = {
    id: "example",
    group: "example",
    title: "",
    example: example.account,
    account,
    points: 1,
    seeded: false,
  };
  if ("goal" in example) {
    return { ...base, kind: "plan", deploys: example.deploys, lostKeys: example.lost ?? [], goal: example.goal };
  }
  return {
    ...base,
    kind: "deploy",
    deploy: {
      signers: example.signers,
      calls: example.calls.map(({ run: [name, ...args] }) => ({ function: name, arguments: args })),
    },
    expected: { results: example.calls.map(({ answers }) => toExpected(answers)), ...toState(account, example.after) },
  };
}

function toExpected(answers: ExampleDeploy["calls"][number]["answers"]): ExpectedAnswer {
  if (answers === "nothing") return answers;
  return typeof answers === "string" ? codeOf(answers) : { revertsWith: answers.revertsWith.map(codeOf) };
}

function codeOf(answer: Answer): number {
  return answer === "Ok" ? 0 : errors[answer];
}

function toState(
  account: Account,
  after: ExampleDeploy["after"] = {},
): Pick<DeployScenario["expected"], "account" | "stored"> {
  const { weights, deployment, keyManagement, installed } = after;
  const { actionThresholds } = account;
  const changed: Account = {
    ...account,
    associatedKeys: weights
      ? sortKeys(
          Object.entries(weights).map(([name, weight]) => ({ accountHash: keys[name as keyof typeof keys], weight })),
        )
      : account.associatedKeys,
    actionThresholds: {
      deployment: deployment ?? actionThresholds.deployment,
      keyManagement: keyManagement ?? actionThresholds.keyManagement,
    },
  };
  return installed
    ? { account: { ...changed, namedKeys }, stored: storedFor(installed) }
    : { account: changed, stored: [] };
}

/** Any address does: what is compared is where the names lead. */
const hash = `hash-${"0".repeat(64)}` as const;
const uref = `uref-${"0".repeat(64)}-007` as const;
const namedKeys = [
  { name: "keys_manager", key: hash },
  { name: "keys_manager_hash", key: uref },
];

function storedFor(entryPoints: readonly string[]): readonly StoredValue[] {
  return [
    { kind: "contract", hash, entryPoints },
    { kind: "uref", uref, value: hash },
  ];
}

function hashOf(digits: string): AccountHash {
  return `account-hash-${digits.repeat(32)}`;
}

/** As in errors.ts. */
const errors = {
  PermissionDenied: 2,
  ThresholdViolation: 3,
  MaxKeysLimit: 4,
  DuplicateKey: 5,
  KeyManagementThreshold: 6,
  DeploymentThreshold: 7,
  InsufficientTotalWeight: 8,
} as const;
