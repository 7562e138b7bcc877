import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Account, AccountHash, ContractHash, Key, NamedKey, URef, Weight } from "./account.ts";
import { canManageKeys } from "./authorization.ts";
import type { ContractValue } from "./contract-value.ts";
import type { Deploy } from "./deploy.ts";
import {
  ActionType,
  type ActionTypeCode,
  type AddKeyCode,
  failureName,
  type KeyFunction,
  type RemoveKeyCode,
  type SetThresholdCode,
  type UpdateKeyCode,
} from "./failure-codes.ts";
import type { HostInterface } from "./host-interface.ts";
import {
  addAssociatedKey,
  removeAssociatedKey,
  type Step,
  setActionThreshold,
  updateAssociatedKey,
} from "./key-rules.ts";
import type { StoredValue } from "./stored-value.ts";
import type { HostCall } from "./trace.ts";

/** The host interface during one deploy: the account as it becomes, what is stored, and the trace. */
export class DeployHost implements HostInterface {
  account: Account;
  readonly stored: StoredValue[] = [];
  readonly trace: HostCall[] = [];
  /** Which of the deploy's calls is running, counted from 0. */
  call = 0;
  readonly #deploy: Deploy;
  readonly #caller: AccountHash;
  /** Judged once, on the account before the deploy: nothing that the deploy changes takes it away or gives it. */
  readonly #permitted: boolean;

  constructor(account: Account, deploy: Deploy) {
    this.account = account;
    this.#deploy = deploy;
    this.#caller = account.accountHash;
    this.#permitted = canManageKeys(account, deploy.signers);
  }

  addAssociatedKey(key: AccountHash, weight: Weight): AddKeyCode {
    return this.#take(
      "add_associated_key",
      [key, weight],
      addAssociatedKey(this.account, this.#permitted, key, weight),
    );
  }

  updateAssociatedKey(key: AccountHash, weight: Weight): UpdateKeyCode {
    const step = updateAssociatedKey(this.account, this.#permitted, key, weight);
    return this.#take("update_associated_key", [key, weight], step);
  }

  removeAssociatedKey(key: AccountHash): RemoveKeyCode {
    return this.#take("remove_associated_key", [key], removeAssociatedKey(this.account, this.#permitted, key));
  }

  setActionThreshold(action: ActionTypeCode, threshold: Weight): SetThresholdCode {
    const step = setActionThreshold(this.account, this.#permitted, action, threshold);
    const name = action === ActionType.Deployment ? "Deployment" : "KeyManagement";
    return this.#take("set_action_threshold", [name, threshold], step);
  }

  getNamedArg(name: string): ContractValue | undefined {
    const args = this.#deploy.namedArgs ?? {};
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    this.#note("get_named_arg", [name], value === undefined ? "MissingArgument" : String(value));
    return value;
  }

  putKey(name: string, key: Key): void {
    const others = this.account.namedKeys.filter((entry) => entry.name !== name);
    this.#setNamedKeys([...others, { name, key }]);
    this.#note("put_key", [name, key], "Ok");
  }

  getKey(name: string): Key | undefined {
    const key = this.account.namedKeys.find((entry) => entry.name === name)?.key;
    this.#note("get_key", [name], key ?? "None");
    return key;
  }

  removeKey(name: string): void {
    this.#setNamedKeys(this.account.namedKeys.filter((entry) => entry.name !== name));
    this.#note("remove_key", [name], "Ok");
  }

  getCaller(): AccountHash {
    this.#note("get_caller", [], this.#caller);
    return this.#caller;
  }

  listAuthorizationKeys(): readonly AccountHash[] {
    const signers = [...new Set(this.#deploy.signers)].sort();
    this.#note("list_authorization_keys", [], signers.join(", "));
    return signers;
  }

  newUref(value: ContractValue): URef {
    const uref: URef = `uref-${this.#newAddress()}-007`;
    this.stored.push({ kind: "uref", uref, value });
    this.#note("new_uref", [value], uref);
    return uref;
  }

  newLockedContract(entryPoints: readonly string[]): ContractHash {
    const hash: ContractHash = `hash-${this.#newAddress()}`;
    this.stored.push({ kind: "contract", hash, entryPoints });
    this.#note("new_locked_contract", [entryPoints], hash);
    return hash;
  }

  #take<Code extends number>(name: KeyFunction, args: readonly ContractValue[], step: Step<Code>): Code {
    this.account = step.account;
    this.#note(name, args, failureName(name, step.code));
    return step.code;
  }

  #note(name: string, args: HostCall["arguments"], result: string): void {
    this.trace.push({ function: name, arguments: args, result, call: this.call });
  }

  #setNamedKeys(entries: readonly NamedKey[]): void {
    const namedKeys = [...entries].sort((left, right) => (left.name < right.name ? -1 : 1));
    this.account = { ...this.account, namedKeys };
  }

  /** An address as the chain makes them, from the deploy and a counter: new every time, the same in every replay. */
  #newAddress(): string {
    return bytesToHex(blake2b(utf8ToBytes(`${this.#caller}/${this.stored.length}`), { dkLen: 32 }));
  }
}
