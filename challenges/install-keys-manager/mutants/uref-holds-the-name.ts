/**
 * @misconception uref-holds-the-name
 * @function call
 * @message You store the text "keys_manager" in the URef instead of the contract’s hash, so nobody can find the contract through it.
 * @hint Read the URef as a caller would: can you get from that text to a contract? Look for what new_locked_contract gave you, and where your code uses it.
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("keys_manager", contract_hash);
  runtime.put_key("keys_manager_hash", storage.new_uref("keys_manager"));
}
