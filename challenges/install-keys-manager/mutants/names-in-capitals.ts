/**
 * @misconception names-in-capitals
 * @function call
 * @message Your names are in capitals; the account looks for keys_manager, and capitals count.
 * @hint Compare both of your texts with the names in the lesson. Only the text between the quotes counts, however the constant is written that holds it.
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("KEYS_MANAGER", contract_hash);
  runtime.put_key("KEYS_MANAGER_HASH", storage.new_uref(contract_hash));
}
