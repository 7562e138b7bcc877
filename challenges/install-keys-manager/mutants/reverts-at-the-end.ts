/**
 * @misconception reverts-at-the-end
 * @function call
 * @message You end with runtime.revert(0) as if it were an exit code, but a revert undoes the whole deploy, whatever its number is.
 * @hint Look at the named keys after a failed test: what has become of those that you put? Try the same code with nothing after the last put_key.
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("keys_manager", contract_hash);
  runtime.put_key("keys_manager_hash", storage.new_uref(contract_hash));
  runtime.revert(0);
}
