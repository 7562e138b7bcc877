/**
 * @misconception call-as-entry-point
 * @function call
 * @message You list call among the entry points, so anybody who may call the contract could install it again; it needs only the three functions.
 * @hint Read your list of entry points as what everybody may call who finds the contract. Which function is needed only once, in the deploy that installs it?
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract([
    "remove_key_if_exists",
    "add_or_update_key",
    "set_threshold",
    "call",
  ]);
  runtime.put_key("keys_manager", contract_hash);
  runtime.put_key("keys_manager_hash", storage.new_uref(contract_hash));
}
