/**
 * @misconception uref-holds-zero
 * @function call
 * @message You make the URef with 0 in it and never put the contract’s hash there, so it leads to nothing.
 * @hint Look at the order of your lines: is the contract's hash known when you make the URef? Nothing says that the place has to come before the contract.
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const place = storage.new_uref(0);
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("keys_manager", contract_hash);
  runtime.put_key("keys_manager_hash", place);
}
