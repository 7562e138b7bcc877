/**
 * @misconception camel-case-entry-points
 * @function call
 * @message Your entry points are written in camelCase, but the contract’s functions are not called that: an entry point has exactly the function’s name.
 * @hint Copy each name from the line that begins with export function and compare it with your text, letter by letter.
 */
import { runtime, storage } from "casper-contract";

export function call(): void {
  const contract_hash = storage.new_locked_contract(["removeKeyIfExists", "addOrUpdateKey", "setThreshold"]);
  runtime.put_key("keys_manager", contract_hash);
  runtime.put_key("keys_manager_hash", storage.new_uref(contract_hash));
}
