import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import type { Account } from "../../runner/chain/account.ts";
import type { DeployResult } from "../../runner/chain/deploy.ts";
import { execute } from "../../runner/chain/execute.ts";
import { plainContract } from "../chain/plain-contract.ts";
import { addKey, send, signersOf } from "./support/session.ts";
import { statement } from "./support/statement.ts";

const lesson = "10b-install-keys-manager";
const install = { function: "call", arguments: [] };

/** What the lesson tells in three steps. */
const installing = plainContract((_call, host) => {
  const hash = host.newLockedContract(["add_or_update_key", "remove_key_if_exists", "set_threshold"]);
  host.putKey("keys_manager", hash);
  host.putKey("keys_manager_hash", host.newUref(hash));
  return 0;
});

describe("Lesson 10b says of storing a contract", () => {
  statement(lesson, "the first name leads to the contract in one step. The second takes two", () => {
    const result = installOn(exampleAccounts[1], "a1", 1);
    const contract = result.stored.find((value) => value.kind === "contract");
    assert.deepEqual(contract?.entryPoints, ["add_or_update_key", "remove_key_if_exists", "set_threshold"]);
    assert.equal(nameOf(result.account, "keys_manager"), contract?.hash);
    const place = result.stored.find(
      (value) => value.kind === "uref" && value.uref === nameOf(result.account, "keys_manager_hash"),
    );
    assert.equal(place?.kind === "uref" && place.value, contract?.hash);
  });

  statement(lesson, "so the address ends in -007", () => {
    assert.match(String(nameOf(installOn(exampleAccounts[1], "a1", 1).account, "keys_manager_hash")), /^uref-.*-007$/);
  });

  statement(lesson, "A named key can stand for an account hash, a URef or a contract hash.", () => {
    const naming = plainContract((_call, host) => {
      host.putKey("backup", host.getCaller());
      host.putKey("backup_weight", host.newUref(2));
      host.putKey("contract", host.newLockedContract(["call"]));
      return 0;
    });
    const { account } = execute(exampleAccounts[1], { signers: signersOf("a1"), calls: [install] }, naming);
    assert.deepEqual(
      account.namedKeys.map(({ name, key }) => [name, key.slice(0, key.indexOf("-"))]),
      [
        ["backup", "account"],
        ["backup_weight", "uref"],
        ["contract", "hash"],
      ],
    );
  });

  statement(lesson, "Storing changes no associated key and no threshold.", () => {
    const { account } = installOn(exampleAccounts[2], "b2", 1);
    assert.deepEqual(account.associatedKeys, exampleAccounts[2].associatedKeys);
    assert.deepEqual(account.actionThresholds, exampleAccounts[2].actionThresholds);
  });

  statement(lesson, "b2 may store a contract with its weight of 1, although it may not manage keys", () => {
    assert.equal(installOn(exampleAccounts[2], "b2", 1).account.namedKeys.length, 2);
    assert.deepEqual(send(exampleAccounts[2], "b2", addKey("c3", 1)).answers, ["PermissionDenied"]);
  });

  statement(lesson, "So it needs the deployment threshold only.", () => {
    const alone = execute(exampleAccounts[3], { signers: signersOf("b2"), calls: [install] }, installing);
    assert.equal(alone.outcome, "refused");
    assert.equal(installOn(exampleAccounts[4], "b2 c3", 1).account.namedKeys.length, 2);
  });

  statement(lesson, "If you store the keys manager again, both names change. … put_key replaces the old one", () => {
    const { account, stored } = installOn(exampleAccounts[2], "b2", 2);
    const contracts = stored.filter((value) => value.kind === "contract");
    const places = stored.filter((value) => value.kind === "uref");
    assert.equal(account.namedKeys.length, 2);
    assert.notEqual(contracts[0]?.hash, contracts[1]?.hash);
    assert.equal(nameOf(account, "keys_manager"), contracts[1]?.hash);
    assert.equal(nameOf(account, "keys_manager_hash"), places[1]?.uref);
  });
});

/** Runs `call` in one deploy, so many times. */
function installOn(account: Account, by: string, times: number): Extract<DeployResult, { outcome: "committed" }> {
  const calls = Array.from({ length: times }, () => install);
  const result = execute(account, { signers: signersOf(by), calls }, installing);
  assert.ok(result.outcome === "committed");
  return result;
}

function nameOf(account: Account, name: string): string | undefined {
  return account.namedKeys.find((entry) => entry.name === name)?.key;
}
