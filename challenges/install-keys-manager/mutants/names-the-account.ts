/**
 * @misconception names-the-account
 * @function call
 * @message You put the account’s own hash under keys_manager instead of the contract’s, so the name leads back to the account.
 * @hint Look up in the API tab what runtime.get_caller answers and what storage.new_locked_contract answers. Which of the two can somebody call?
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("keys_manager", runtime.get_caller());
  runtime.put_key("keys_manager_hash", storage.new_uref(contract_hash));
}
