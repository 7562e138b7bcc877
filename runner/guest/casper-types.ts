/**
 * What `casper-types` means inside the sandbox: the values behind `learner-api.d.ts`. The numbers are the chain's
 * own (casper-types 1.5).
 */

export enum ActionType {
  Deployment = 0,
  KeyManagement = 1,
}

export enum AddKeyFailure {
  MaxKeysLimit = 1,
  DuplicateKey = 2,
  PermissionDenied = 3,
}

export enum UpdateKeyFailure {
  MissingKey = 1,
  PermissionDenied = 2,
  ThresholdViolation = 3,
}

export enum RemoveKeyFailure {
  MissingKey = 1,
  PermissionDenied = 2,
  ThresholdViolation = 3,
}

export enum SetThresholdFailure {
  KeyManagementThreshold = 1,
  DeploymentThreshold = 2,
  PermissionDeniedError = 3,
  InsufficientTotalWeight = 4,
}

export function Ok<T>(value?: T): { readonly ok: true; readonly value: T | undefined } {
  return { ok: true, value };
}

export function Err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
