/**
 * @misconception returns-the-hash
 * @function call
 * @message You return the contract’s hash to a caller that is not there: a session’s call returns nothing, and what should last is put under a name.
 * @hint Look at the return type of call in the starter. Where does the hash stand once call has ended, and is anything lost if nothing is returned?
 */
import { runtime, storage } from "casper-contract";
import type { ContractHash } from "casper-types";

export function call(): ContractHash {
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("keys_manager", contract_hash);
  runtime.put_key("keys_manager_hash", storage.new_uref(contract_hash));
  return contract_hash;
}
