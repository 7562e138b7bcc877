/**
 * @misconception leaves-out-set-threshold
 * @function call
 * @message You leave set_threshold out of the entry points, so the stored contract can change keys but no threshold.
 * @hint Count the functions that your file exports besides call, and then the entries of your list. How would somebody raise a threshold through the contract that you stored?
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key"]);
  runtime.put_key("keys_manager", contract_hash);
  runtime.put_key("keys_manager_hash", storage.new_uref(contract_hash));
}
