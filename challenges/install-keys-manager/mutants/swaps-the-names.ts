/**
 * @misconception swaps-the-names
 * @function call
 * @message You put the URef under keys_manager and the contract under keys_manager_hash, so each name leads to what the other should.
 * @hint Say aloud what each name promises: keys_manager and keys_manager_hash. Which of them can be called at once, and which has to be read first?
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("keys_manager", storage.new_uref(contract_hash));
  runtime.put_key("keys_manager_hash", contract_hash);
}
