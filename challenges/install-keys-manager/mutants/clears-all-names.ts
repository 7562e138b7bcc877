/**
 * @misconception clears-all-names
 * @function call
 * @message You remove the other names that the account has given, which belong to other contracts: change only your own two.
 * @hint Compare the named keys before and after a failed test: which entry was there before you came? See in the API tab what put_key does to a name that is taken.
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  runtime.remove_key("counter");
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("keys_manager", contract_hash);
  runtime.put_key("keys_manager_hash", storage.new_uref(contract_hash));
}
