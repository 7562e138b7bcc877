/**
 * The answers of the account's host functions, with the chain's own numbers (casper-types 1.5,
 * `AddKeyFailure`, `UpdateKeyFailure`, `RemoveKeyFailure`, `SetThresholdFailure`). 0 is success.
 */

/** `add_associated_key`. */
export const AddKeyFailure = { MaxKeysLimit: 1, DuplicateKey: 2, PermissionDenied: 3 } as const;
/** `update_associated_key`. */
export const UpdateKeyFailure = { MissingKey: 1, PermissionDenied: 2, ThresholdViolation: 3 } as const;
/** `remove_associated_key`. */
export const RemoveKeyFailure = { MissingKey: 1, PermissionDenied: 2, ThresholdViolation: 3 } as const;
/** `set_action_threshold`. */
export const SetThresholdFailure = {
  KeyManagementThreshold: 1,
  DeploymentThreshold: 2,
  PermissionDeniedError: 3,
  InsufficientTotalWeight: 4,
} as const;

/** What a threshold guards; the number is what crosses the host interface. */
export const ActionType = { Deployment: 0, KeyManagement: 1 } as const;

/** The number of an {@link AddKeyFailure}, or 0. */
export type AddKeyCode = 0 | (typeof AddKeyFailure)[keyof typeof AddKeyFailure];
/** The number of an {@link UpdateKeyFailure}, or 0. */
export type UpdateKeyCode = 0 | (typeof UpdateKeyFailure)[keyof typeof UpdateKeyFailure];
/** The number of a {@link RemoveKeyFailure}, or 0. */
export type RemoveKeyCode = 0 | (typeof RemoveKeyFailure)[keyof typeof RemoveKeyFailure];
/** The number of a {@link SetThresholdFailure}, or 0. */
export type SetThresholdCode = 0 | (typeof SetThresholdFailure)[keyof typeof SetThresholdFailure];
/** The number of an {@link ActionType}. */
export type ActionTypeCode = (typeof ActionType)[keyof typeof ActionType];

const namesByFunction = {
  add_associated_key: AddKeyFailure,
  update_associated_key: UpdateKeyFailure,
  remove_associated_key: RemoveKeyFailure,
  set_action_threshold: SetThresholdFailure,
} as const;

/** A host function that changes keys or thresholds. */
export type KeyFunction = keyof typeof namesByFunction;

/** Whether a host function changes keys or thresholds, and so can answer with a failure. */
export function isKeyFunction(name: string): name is KeyFunction {
  return Object.hasOwn(namesByFunction, name);
}

/** The variant's name for a code of a host function: `"MissingKey"` for 1 of `remove_associated_key`; `"Ok"` for 0. */
export function failureName(functionName: KeyFunction, code: number): string {
  if (code === 0) return "Ok";
  const entry = Object.entries(namesByFunction[functionName]).find(([, number]) => number === code);
  if (entry === undefined) throw new RangeError(`${functionName} has no code ${code}`);
  return entry[0];
}
