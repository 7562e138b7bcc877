/** What a function of the keys manager can answer, by the names of `KeysManagerError`; `Ok` is 0. */
export const answerCodes = {
  Ok: 0,
  PermissionDenied: 2,
  ThresholdViolation: 3,
  MaxKeysLimit: 4,
  DuplicateKey: 5,
  KeyManagementThreshold: 6,
  DeploymentThreshold: 7,
  InsufficientTotalWeight: 8,
} as const;

/** The name of an answer. */
export type Answer = keyof typeof answerCodes;
