/**
 * @misconception name-with-a-hyphen
 * @function call
 * @message Your name is keys-manager with a hyphen; the account looks for keys_manager, and names must agree to the letter.
 * @hint Write the two names from the lesson and yours below each other and compare them sign by sign. Mind both: the second one is built like the first.
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("keys-manager", contract_hash);
  runtime.put_key("keys-manager-hash", storage.new_uref(contract_hash));
}
