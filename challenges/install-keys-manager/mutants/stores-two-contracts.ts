/**
 * @misconception stores-two-contracts
 * @function call
 * @message You store the contract twice, once for each name, so the hash in the URef is that of another contract than the one under keys_manager.
 * @hint How often does your code reach new_locked_contract? Follow both names in a failed test and compare the hashes that you arrive at.
 */
import { runtime, storage } from "casper-contract";
import type { ContractHash } from "casper-types";

export function call(): void {
  runtime.put_key("keys_manager", new_contract());
  runtime.put_key("keys_manager_hash", storage.new_uref(new_contract()));
}

function new_contract(): ContractHash {
  return storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
}
