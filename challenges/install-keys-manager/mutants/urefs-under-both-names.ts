/**
 * @misconception urefs-under-both-names
 * @function call
 * @message You put a URef under keys_manager as well, so calling the contract by that name finds a place in storage instead of a contract.
 * @hint Follow both names in a failed test: from the name to a place, and from the place to the hash. For which of the two should a single step be enough?
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("keys_manager", storage.new_uref(contract_hash));
  runtime.put_key("keys_manager_hash", storage.new_uref(contract_hash));
}
