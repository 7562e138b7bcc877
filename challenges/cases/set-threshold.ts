import { setDeployment, setKeyManagement } from "./calls.ts";
import type { Case, CaseGroup } from "./case.ts";

const permittedCases: readonly Case[] = [
  {
    id: "raises-key-management",
    title: "raises the threshold for key management",
    accounts: ["example-2", "like-example-3"],
    signers: ["a1"],
    calls: [setKeyManagement(3)],
    answers: ["Ok"],
  },
  {
    id: "all-keys-needed",
    title: "raises key management to what all keys weigh together",
    accounts: ["example-5"],
    signers: ["b2", "c3", "d4"],
    calls: [setKeyManagement(6)],
    answers: ["Ok"],
  },
  {
    id: "lowers-deployment",
    title: "lowers the threshold for deployment",
    accounts: ["example-4"],
    signers: ["a1"],
    calls: [setDeployment(1)],
    answers: ["Ok"],
  },
  {
    id: "deployment-may-equal-key-management",
    title: "raises deployment as far as key management",
    accounts: ["example-4"],
    signers: ["a1"],
    calls: [setDeployment(3)],
    answers: ["Ok"],
  },
  {
    id: "key-management-may-equal-deployment",
    title: "lowers key management as far as deployment",
    accounts: ["example-5"],
    signers: ["a1"],
    calls: [setKeyManagement(2)],
    answers: ["Ok"],
  },
  {
    id: "zero",
    title: "sets thresholds to 0",
    accounts: ["example-1"],
    signers: ["a1"],
    calls: [setDeployment(0), setKeyManagement(0)],
    answers: ["Ok", "Ok"],
  },
  {
    id: "threshold-255",
    title: "sets a threshold of 255 where the keys weigh more together",
    accounts: ["heavy"],
    signers: ["a1"],
    calls: [setDeployment(255)],
    answers: ["Ok"],
  },
];

const refusedCases: readonly Case[] = [
  {
    id: "insufficient-total-weight",
    title: "answers InsufficientTotalWeight when all keys together do not reach the threshold",
    accounts: ["example-1", "like-example-1"],
    signers: ["a1"],
    calls: [setKeyManagement(2)],
    answers: ["InsufficientTotalWeight"],
  },
  {
    id: "insufficient-before-order",
    title: "answers InsufficientTotalWeight also where deployment would exceed key management",
    accounts: ["example-3"],
    signers: ["a1"],
    calls: [setDeployment(5)],
    answers: ["InsufficientTotalWeight"],
  },
  {
    id: "deployment-above-key-management",
    title: "answers DeploymentThreshold when deployment would exceed key management",
    accounts: ["example-2", "like-example-3"],
    signers: ["a1"],
    calls: [setDeployment(3)],
    answers: ["DeploymentThreshold"],
  },
  {
    id: "key-management-below-deployment",
    title: "answers KeyManagementThreshold when key management would fall below deployment",
    accounts: ["example-3", "like-example-5"],
    signers: ["a1"],
    calls: [setKeyManagement(1)],
    answers: ["KeyManagementThreshold"],
  },
  {
    id: "permission-denied",
    title: "answers PermissionDenied when the signers may deploy but not manage keys",
    accounts: ["example-2", "like-example-2"],
    signers: ["b2"],
    calls: [setKeyManagement(1)],
    answers: ["PermissionDenied"],
  },
  {
    id: "denied-before-order",
    title: "answers PermissionDenied also where deployment would exceed key management",
    accounts: ["example-4"],
    signers: ["b2", "c3"],
    calls: [setDeployment(4)],
    answers: ["PermissionDenied"],
  },
  {
    id: "denied-before-insufficient",
    title: "answers PermissionDenied also where no keys could reach the threshold",
    accounts: ["example-5"],
    signers: ["c3", "d4"],
    calls: [setKeyManagement(255)],
    answers: ["PermissionDenied"],
  },
  {
    id: "signer-not-associated",
    title: "is not run when one signer is not an associated key",
    accounts: ["example-5"],
    signers: ["a1", "e5"],
    calls: [setKeyManagement(2)],
    answers: null,
  },
];

const repeatedCases: readonly Case[] = [
  {
    id: "raise-key-management-first",
    title: "raises deployment once key management has been raised",
    accounts: ["example-3"],
    signers: ["a1"],
    calls: [setDeployment(4), setKeyManagement(4), setDeployment(4)],
    answers: ["DeploymentThreshold", "Ok", "Ok"],
  },
  {
    id: "lower-deployment-first",
    title: "lowers key management once deployment has been lowered",
    accounts: ["example-4"],
    signers: ["a1"],
    calls: [setKeyManagement(1), setDeployment(1), setKeyManagement(1)],
    answers: ["KeyManagementThreshold", "Ok", "Ok"],
  },
  {
    id: "permission-lasts-for-the-deploy",
    title: "may go on when it has raised key management above the signers' weight",
    accounts: ["example-2"],
    signers: ["a1"],
    calls: [setKeyManagement(3), setDeployment(3), setDeployment(0)],
    answers: ["Ok", "Ok", "Ok"],
  },
];

/** What `set_threshold` must do. */
export const setThresholdCases: CaseGroup = {
  name: "set_threshold",
  cases: [...permittedCases, ...refusedCases, ...repeatedCases],
};
