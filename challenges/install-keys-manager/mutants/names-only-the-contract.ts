/**
 * @misconception names-only-the-contract
 * @function call
 * @message You put the contract under keys_manager and leave out keys_manager_hash, so whoever looks for the hash finds nothing.
 * @hint Two names are wanted, and they hold different things. Which function of storage makes a place for a value, and which value should stand in it?
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("keys_manager", contract_hash);
}
