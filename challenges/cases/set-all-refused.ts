import type { ExpectedInCase } from "./answers.ts";
import { setAll } from "./calls.ts";
import type { Case } from "./case.ts";

/** Key management below deployment: which of the two is set last decides which error it is. */
const wrongOrder: ExpectedInCase = { revertsWith: ["KeyManagementThreshold", "DeploymentThreshold"] };

const tooLittle: ExpectedInCase = { revertsWith: ["InsufficientTotalWeight"] };

/** Where keys go as well, an order that sets the thresholds before that meets the other error. */
const tooLittleLeft: ExpectedInCase = { revertsWith: ["InsufficientTotalWeight", "ThresholdViolation"] };

const tooManyKeys: ExpectedInCase = { revertsWith: ["MaxKeysLimit"] };

const denied: ExpectedInCase = { revertsWith: ["PermissionDenied"] };

const unreachableCases: readonly Case[] = [
  {
    id: "key-management-below-deployment",
    title: "reverts when key management would stand below deployment",
    accounts: ["example-3", "like-example-4"],
    signers: ["a1"],
    calls: [setAll({}, 2, 1)],
    answers: [wrongOrder],
  },
  {
    id: "key-management-of-0",
    title: "reverts when key management alone should be 0",
    accounts: ["example-1"],
    signers: ["a1"],
    calls: [setAll({ a1: 5, b2: 5 }, 3, 0)],
    answers: [wrongOrder],
  },
  {
    id: "key-management-above-all-keys",
    title: "reverts when all keys together do not reach key management",
    accounts: ["example-1", "like-example-1"],
    signers: ["a1"],
    calls: [setAll({ b2: 1 }, 1, 3)],
    answers: [tooLittle],
  },
  {
    id: "both-above-all-keys",
    title: "reverts when all keys together reach neither threshold",
    accounts: ["example-2"],
    signers: ["a1"],
    calls: [setAll({ b2: 2, c3: 1 }, 6, 6)],
    answers: [tooLittle],
  },
  {
    id: "one-below-the-threshold",
    title: "reverts when the keys fall one short of 255",
    accounts: ["heavy"],
    signers: ["a1"],
    calls: [setAll({ a1: 100, b2: 154 }, 1, 255)],
    answers: [tooLittleLeft],
  },
  {
    id: "removals-leave-too-little",
    title: "reverts when the keys that are left do not reach key management",
    accounts: ["example-4", "like-example-5"],
    signers: ["a1"],
    calls: [setAll({ a1: 0, d4: 0 }, 2, 3)],
    answers: [tooLittleLeft],
  },
  {
    id: "no-room",
    title: "reverts when there is no room for a key",
    accounts: ["full", "like-full"],
    signers: ["a1"],
    calls: [setAll({ b2: 2, e5: 1 }, 1, 2)],
    answers: [tooManyKeys],
  },
  {
    id: "no-room-for-two",
    title: "reverts when two keys come and only one goes",
    accounts: ["full"],
    signers: ["a1"],
    calls: [setAll({ e5: 1, f6: 1, b2: 0 }, 1, 2)],
    answers: [tooManyKeys],
  },
  {
    id: "last-place-taken",
    title: "reverts when the second of two new keys finds no room",
    accounts: ["nearly-full"],
    signers: ["a1"],
    calls: [setAll({ e5: 1, f6: 1 }, 1, 2)],
    answers: [tooManyKeys],
  },
];

const deniedCases: readonly Case[] = [
  {
    id: "permission-denied",
    title: "reverts with PermissionDenied when the signers may not manage keys",
    accounts: ["example-2", "like-example-2"],
    signers: ["b2"],
    calls: [setAll({ b2: 2 }, 1, 2)],
    answers: [denied],
  },
  {
    id: "denied-for-thresholds",
    title: "reverts with PermissionDenied also where no key is listed",
    accounts: ["example-4"],
    signers: ["b2", "c3"],
    calls: [setAll({}, 1, 1)],
    answers: [denied],
  },
  {
    id: "denied-with-nothing-to-do",
    title: "reverts with PermissionDenied also where all is as it should be",
    accounts: ["example-5"],
    signers: ["c3", "d4"],
    calls: [setAll({ e5: 0 }, 2, 3)],
    answers: [denied],
  },
  {
    id: "denied-before-unreachable",
    title: "reverts with PermissionDenied also where the target cannot be reached",
    accounts: ["example-4", "like-example-5"],
    signers: ["b2", "c3"],
    calls: [setAll({ a1: 0 }, 9, 8)],
    answers: [denied],
  },
  {
    id: "not-enough-weight",
    title: "is not run when the signers do not reach the deployment threshold",
    accounts: ["example-3"],
    signers: ["b2"],
    calls: [setAll({}, 1, 1)],
    answers: null,
  },
  {
    id: "signer-not-associated",
    title: "is not run when one signer is not an associated key",
    accounts: ["example-4"],
    signers: ["a1", "e5"],
    calls: [setAll({ e5: 1 }, 2, 3)],
    answers: null,
  },
];

const undoneCases: readonly Case[] = [
  {
    id: "undoes-an-earlier-call",
    title: "undoes an earlier call of the deploy too when it reverts",
    accounts: ["example-2", "like-example-3"],
    signers: ["a1"],
    calls: [setAll({ c3: 2 }, 2, 3), setAll({ e5: 1 }, 2, 12)],
    answers: ["nothing", tooLittle],
  },
  {
    id: "undoes-removals",
    title: "brings keys back that an earlier call has removed when it reverts",
    accounts: ["example-5"],
    signers: ["b2", "c3", "d4"],
    calls: [setAll({ a1: 0 }, 1, 1), setAll({ b2: 0 }, 2, 1)],
    answers: ["nothing", wrongOrder],
  },
];

/** What `set_all` must do where the target cannot be reached, or not by these signers. */
export const refusedSetAllCases: readonly Case[] = [...unreachableCases, ...deniedCases, ...undoneCases];
