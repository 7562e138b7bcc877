/**
 * @misconception installs-only-once
 * @function call
 * @message You do nothing where the name keys_manager exists already, so a second install keeps the old contract instead of the new one.
 * @hint Take a failed test where the names exist already: which contract should keys_manager lead to in the end? See in the API tab what put_key does to a name that is taken.
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  if (runtime.has_key("keys_manager")) return;
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("keys_manager", contract_hash);
  runtime.put_key("keys_manager_hash", storage.new_uref(contract_hash));
}
