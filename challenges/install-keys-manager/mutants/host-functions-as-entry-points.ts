/**
 * @misconception host-functions-as-entry-points
 * @function call
 * @message Your entry points are the names of the chain’s functions instead of your own three, so calling the contract finds no such function.
 * @hint Which names can somebody call from outside: those that your file exports, or those that your functions call inside? Look at the lines that begin with export function.
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract([
    "remove_associated_key",
    "update_associated_key",
    "set_action_threshold",
  ]);
  runtime.put_key("keys_manager", contract_hash);
  runtime.put_key("keys_manager_hash", storage.new_uref(contract_hash));
}
