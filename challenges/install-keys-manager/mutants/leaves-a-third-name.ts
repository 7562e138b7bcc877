/**
 * @misconception leaves-a-third-name
 * @function call
 * @message You put the contract under a third name as well; a name that nobody asked for may hide another one.
 * @hint Compare the named keys that the failed test expects with those that you leave, and count your calls of put_key. Who would look for the name that is too many?
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("keys_manager", contract_hash);
  runtime.put_key("keys_manager_hash", storage.new_uref(contract_hash));
  runtime.put_key("contract", contract_hash);
}
