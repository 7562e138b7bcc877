/**
 * The errors that your functions answer with. This file is read-only.
 *
 * Rust's listing calls the enum `Error`; here it has another name so that it does not hide JavaScript's `Error`.
 */
export enum KeysManagerError {
  PermissionDenied = 2,
  ThresholdViolation = 3,
  MaxKeysLimit = 4,
  DuplicateKey = 5,
  KeyManagementThreshold = 6,
  DeploymentThreshold = 7,
  InsufficientTotalWeight = 8,
}
