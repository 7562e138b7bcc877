/**
 * @misconception waits-for-the-chain
 * @function call
 * @message You made call async, but a contract does not wait: the chain takes what the function returns, and a Promise is no end of a deploy.
 * @hint Compare the first line of your call with the starter's. Host functions hand over their value at once: what is there for each await to wait for?
 */
import { runtime, storage } from "casper-contract";

export async function call(): Promise<void> {
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("keys_manager", contract_hash);
  runtime.put_key("keys_manager_hash", storage.new_uref(contract_hash));
}
