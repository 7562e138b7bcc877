/**
 * @misconception forgets-the-names
 * @function call
 * @message You store the contract and the URef but name neither, so the account cannot find them again.
 * @hint Look at the account's named keys after a failed test. Which function of runtime gives a name to what storage hands you, and how many names does the lesson ask for?
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  storage.new_uref(contract_hash);
}
