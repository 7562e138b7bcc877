import type { AccountHash, ContractHash, Key, URef, Weight } from "./account.ts";
import type { ContractValue } from "./contract-value.ts";
import type { ActionTypeCode, AddKeyCode, RemoveKeyCode, SetThresholdCode, UpdateKeyCode } from "./failure-codes.ts";

/**
 * The functions that the chain offers to session code in the account's own context. Arguments are already
 * checked: hashes are well formed, weights are bytes. A code of 0 is success.
 */
export interface HostInterface {
  addAssociatedKey(key: AccountHash, weight: Weight): AddKeyCode;
  updateAssociatedKey(key: AccountHash, weight: Weight): UpdateKeyCode;
  removeAssociatedKey(key: AccountHash): RemoveKeyCode;
  setActionThreshold(action: ActionTypeCode, threshold: Weight): SetThresholdCode;
  /** A named argument of the deploy, if it has one of this name. */
  getNamedArg(name: string): ContractValue | undefined;
  putKey(name: string, key: Key): void;
  getKey(name: string): Key | undefined;
  removeKey(name: string): void;
  getCaller(): AccountHash;
  listAuthorizationKeys(): readonly AccountHash[];
  newUref(value: ContractValue): URef;
  newLockedContract(entryPoints: readonly string[]): ContractHash;
}
