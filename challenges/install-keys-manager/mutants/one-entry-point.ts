/**
 * @misconception one-entry-point
 * @function call
 * @message You give the stored contract one entry point, so its two other functions can never be called.
 * @hint Go through your exported functions from a caller's side: which of them stand in the list that you gave to new_locked_contract?
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract(["add_or_update_key"]);
  runtime.put_key("keys_manager", contract_hash);
  runtime.put_key("keys_manager_hash", storage.new_uref(contract_hash));
}
