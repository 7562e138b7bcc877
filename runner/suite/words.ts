import { type Account, findAssociatedKey } from "../chain/account.ts";
import type { CallResult } from "../chain/contract.ts";
import { shortHash } from "../chain/explain.ts";

/** The numbers of `KeysManagerError`, the enum of `errors.ts`, with their names. */
const errorNames: ReadonlyMap<number, string> = new Map([
  [2, "PermissionDenied"],
  [3, "ThresholdViolation"],
  [4, "MaxKeysLimit"],
  [5, "DuplicateKey"],
  [6, "KeyManagementThreshold"],
  [7, "DeploymentThreshold"],
  [8, "InsufficientTotalWeight"],
]);

/** An expected answer as a learner reads it: `Ok(())` or `Err(PermissionDenied)`. */
export function printCode(code: number): string {
  return code === 0 ? "Ok(())" : `Err(${errorNames.get(code) ?? code})`;
}

/** What a call came to, in a few words. */
export function printResult(result: CallResult): string {
  switch (result.kind) {
    case "ok":
      return printCode(0);
    case "err":
      return errorNames.has(result.error)
        ? printCode(result.error)
        : `Err(${result.error}), which is no KeysManagerError`;
    case "not-a-result":
      return result.came;
    case "threw":
      return `an exception: ${result.message}`;
    case "reverted":
      return `runtime.revert(${result.error})`;
    case "missing":
      return "no such function";
    case "stopped":
      return `stopped: ${result.limit}`;
  }
}

/** The first thing in which an account is not as it should be, as a clause; `null` where it is the same. */
export function findDifference(expected: Account, actual: Account): string | null {
  for (const key of expected.associatedKeys) {
    const other = findAssociatedKey(actual, key.accountHash);
    if (!other) return `${shortHash(key.accountHash)} should be associated with weight ${key.weight} but is not`;
    if (other.weight !== key.weight) {
      return `${shortHash(key.accountHash)} should have weight ${key.weight} but has ${other.weight}`;
    }
  }
  const extra = actual.associatedKeys.find((key) => !findAssociatedKey(expected, key.accountHash));
  if (extra) return `${shortHash(extra.accountHash)} should not be associated but is, with weight ${extra.weight}`;
  const [want, have] = [expected.actionThresholds, actual.actionThresholds];
  if (want.deployment !== have.deployment) {
    return `the deployment threshold should be ${want.deployment} but is ${have.deployment}`;
  }
  if (want.keyManagement !== have.keyManagement) {
    return `the key management threshold should be ${want.keyManagement} but is ${have.keyManagement}`;
  }
  return expected.namedKeys.length === actual.namedKeys.length ? null : "the named keys are not as they should be";
}
