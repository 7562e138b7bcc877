/**
 * @misconception names-only-the-hash
 * @function call
 * @message You put the URef under keys_manager_hash and leave out keys_manager, so the account has no name for the contract itself.
 * @hint Follow the one name that you put: it takes two steps to the contract. What would take only one, and what did new_locked_contract answer?
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("keys_manager_hash", storage.new_uref(contract_hash));
}
