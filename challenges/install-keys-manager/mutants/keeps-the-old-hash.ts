/**
 * @misconception keeps-the-old-hash
 * @function call
 * @message You keep the URef that stands under keys_manager_hash from an earlier install, so it holds the hash of the old contract.
 * @hint Follow both names after a second install: do they lead to the same contract? Look at the condition that decides whether the second name is put again.
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("keys_manager", contract_hash);
  if (!runtime.has_key("keys_manager_hash")) {
    runtime.put_key("keys_manager_hash", storage.new_uref(contract_hash));
  }
}
