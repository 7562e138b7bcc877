/**
 * @misconception probes-for-permission
 * @function call
 * @message You revert where the signers may not manage keys, but storing a contract changes no key: being able to deploy is enough.
 * @hint In the failed test compare what the signers weigh with both thresholds: which do they reach? Then look for a step of the install that has to change a key or a threshold.
 */
import { account, runtime, storage } from "casper-contract";
import { AddKeyFailure } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function call(): void {
  const probe = account.add_associated_key(runtime.get_caller(), 1);
  if (!probe.ok && probe.error === AddKeyFailure.PermissionDenied) runtime.revert(KeysManagerError.PermissionDenied);
  const contract_hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  runtime.put_key("keys_manager", contract_hash);
  runtime.put_key("keys_manager_hash", storage.new_uref(contract_hash));
}
