/**
 * @misconception no-uref
 * @function call
 * @message You put the contract’s hash straight under keys_manager_hash, where a URef that holds the hash should stand.
 * @hint Compare what the failed test expects under the two names: the one is a contract, the other a place in storage. Which function of storage makes a place?
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("keys_manager", contract_hash);
  runtime.put_key("keys_manager_hash", contract_hash);
}
