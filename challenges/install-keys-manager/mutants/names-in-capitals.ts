/**
 * @misconception names-in-capitals
 * @function call
 * @message Your names are in capitals; the account looks for keys_manager, and capitals count.
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("KEYS_MANAGER", contract_hash);
  runtime.put_key("KEYS_MANAGER_HASH", storage.new_uref(contract_hash));
}
