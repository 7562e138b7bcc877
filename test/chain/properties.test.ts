import assert from "node:assert/strict";
import fc from "fast-check";
import { type Account, type AccountHash, sortKeys, sumWeights } from "../../runner/chain/account.ts";
import { parseAccount, printAccount } from "../../runner/chain/account-json.ts";
import { canDeploy, canManageKeys } from "../../runner/chain/authorization.ts";
import type { Call } from "../../runner/chain/contract.ts";
import { execute } from "../../runner/chain/execute.ts";
import { hostContract, plainContract } from "./plain-contract.ts";

const hash = (byte: number): AccountHash => `account-hash-${byte.toString(16).padStart(2, "0").repeat(32)}`;

/** Objects as the code makes them. */
const plain = { noNullPrototype: true } as const;

/** Few hashes, so that calls and signers often meet keys that are there. */
const accountHash = fc.integer({ min: 1, max: 8 }).map(hash);
/** Small weights mostly, and the ends of the range. */
const weight = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constantFrom(0, 1, 127, 128, 254, 255));

const keys = fc
  .uniqueArray(fc.record({ accountHash, weight }, plain), { selector: (key) => key.accountHash, maxLength: 8 })
  .map(sortKeys);

const anyAccount: fc.Arbitrary<Account> = fc.record(
  {
    accountHash,
    actionThresholds: fc.record({ deployment: weight, keyManagement: weight }, plain),
    associatedKeys: keys,
    mainPurse: fc.constant("uref-1234…"),
    namedKeys: fc
      .uniqueArray(fc.record({ name: fc.string(), key: accountHash }, plain), {
        selector: (entry) => entry.name,
        maxLength: 3,
      })
      .map((entries) => entries.sort((left, right) => (left.name < right.name ? -1 : 1))),
  },
  plain,
);

/** As the chain's own accounts are: deployment at most key management. */
const orderedAccount = anyAccount.filter(
  ({ actionThresholds: { deployment, keyManagement } }) => deployment <= keyManagement,
);

/** All keys together reach both thresholds. */
const usableAccount = orderedAccount.filter(reachesBoth);

const call: fc.Arbitrary<Call> = fc.oneof(
  fc.tuple(accountHash, weight).map((args) => ({ function: "add_associated_key", arguments: args })),
  fc.tuple(accountHash, weight).map((args) => ({ function: "update_associated_key", arguments: args })),
  accountHash.map((key) => ({ function: "remove_associated_key", arguments: [key] })),
  fc.tuple(fc.constantFrom(0, 1), weight).map((args) => ({ function: "set_action_threshold", arguments: args })),
);
const calls = fc.array(call, { maxLength: 8 });
const signers = fc.array(accountHash, { maxLength: 5 });

/** Everybody signs, so that most deploys may manage keys. */
const allSigners = (account: Account) => account.associatedKeys.map((key) => key.accountHash);

function reachesBoth(account: Account): boolean {
  const total = sumWeights(account.associatedKeys);
  return total >= account.actionThresholds.deployment && total >= account.actionThresholds.keyManagement;
}

describe("what always holds on the simulated chain", () => {
  it("a refused deploy changes nothing", () => {
    fc.assert(
      fc.property(anyAccount, signers, calls, (account, by, done) => {
        const result = execute(account, { signers: by, calls: done }, hostContract);
        if (result.outcome === "refused") assert.equal(result.account, account);
        else assert.ok(by.length > 0 && canDeploy(account, by));
      }),
    );
  });

  it("a deploy that reverts after any calls changes nothing", () => {
    const reverting = plainContract((one, host) =>
      one.function === "revert" ? { kind: "reverted", error: 1 } : hostContract.instantiate(host).call(one),
    );
    fc.assert(
      fc.property(usableAccount, calls, (account, done) => {
        const deploy = { signers: allSigners(account), calls: [...done, { function: "revert", arguments: [] }] };
        const result = execute(account, deploy, reverting);
        assert.notEqual(result.outcome, "committed");
        assert.deepEqual(result.account, account);
      }),
    );
  });

  it("the deployment threshold never exceeds key management", () => {
    fc.assert(
      fc.property(orderedAccount, calls, (account, done) => {
        const result = execute(account, { signers: allSigners(account), calls: done }, hostContract);
        const { deployment, keyManagement } = result.account.actionThresholds;
        assert.ok(deployment <= keyManagement);
      }),
    );
  });

  it("keys that together reach both thresholds still do after any deploy", () => {
    fc.assert(
      fc.property(usableAccount, calls, (account, done) => {
        const result = execute(account, { signers: allSigners(account), calls: done }, hostContract);
        assert.ok(reachesBoth(result.account));
      }),
    );
  });

  it("signers who may not manage keys change no key and no threshold", () => {
    fc.assert(
      fc.property(orderedAccount, signers, calls, (account, by, done) => {
        fc.pre(!canManageKeys(account, by));
        const result = execute(account, { signers: by, calls: done }, hostContract);
        assert.deepEqual(result.account, account);
      }),
    );
  });

  it("a printed account is read back as it was", () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        assert.deepEqual(parseAccount(JSON.parse(printAccount(account))), account);
      }),
    );
  });
});
