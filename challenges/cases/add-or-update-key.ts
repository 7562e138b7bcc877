import { addOrUpdate } from "./calls.ts";
import type { Case, CaseGroup } from "./case.ts";

const permittedCases: readonly Case[] = [
  {
    id: "adds-a-new-key",
    title: "adds a key that is not there, with its weight",
    accounts: ["example-1", "example-4", "like-example-3"],
    signers: ["a1"],
    calls: [addOrUpdate("e5", 2)],
    answers: ["Ok"],
  },
  {
    id: "adds-when-keys-sign-together",
    title: "adds a key when the signers reach key management together",
    accounts: ["example-5"],
    signers: ["b2", "c3", "d4"],
    calls: [addOrUpdate("e5", 1)],
    answers: ["Ok"],
  },
  {
    id: "changes-the-weight",
    title: "gives a key that is there its new weight",
    accounts: ["example-2", "like-example-5"],
    signers: ["a1"],
    calls: [addOrUpdate("b2", 3)],
    answers: ["Ok"],
  },
  {
    id: "lowers-to-the-threshold",
    title: "lowers a weight as far as the thresholds allow",
    accounts: ["example-4"],
    signers: ["a1"],
    calls: [addOrUpdate("a1", 1)],
    answers: ["Ok"],
  },
  {
    id: "threshold-violation",
    title: "answers ThresholdViolation when the lower weight would break a threshold",
    accounts: ["example-1", "like-example-2"],
    signers: ["a1"],
    calls: [addOrUpdate("a1", 0)],
    answers: ["ThresholdViolation"],
  },
];

const deniedCases: readonly Case[] = [
  {
    id: "denied-adding",
    title: "answers PermissionDenied for a new key when the signers may not manage keys",
    accounts: ["example-2", "like-example-2"],
    signers: ["b2"],
    calls: [addOrUpdate("e5", 1)],
    answers: ["PermissionDenied"],
  },
  {
    id: "denied-updating",
    title: "answers PermissionDenied for a key that is there when the signers may not manage keys",
    accounts: ["example-5"],
    signers: ["c3", "d4"],
    calls: [addOrUpdate("b2", 2)],
    answers: ["PermissionDenied"],
  },
  {
    id: "denied-before-threshold-violation",
    title: "answers PermissionDenied also where the lower weight would break a threshold",
    accounts: ["example-4"],
    signers: ["b2", "c3"],
    calls: [addOrUpdate("a1", 0)],
    answers: ["PermissionDenied"],
  },
  {
    id: "deployment-threshold-not-reached",
    title: "is not run when the signers do not reach the deployment threshold",
    accounts: ["example-3"],
    signers: ["b2"],
    calls: [addOrUpdate("e5", 1)],
    answers: null,
  },
];

const weightCases: readonly Case[] = [
  {
    id: "adds-with-weight-0",
    title: "adds a key of weight 0",
    accounts: ["example-2"],
    signers: ["a1"],
    calls: [addOrUpdate("e5", 0)],
    answers: ["Ok"],
  },
  {
    id: "weight-0-keeps-the-key",
    title: "keeps a key whose weight becomes 0",
    accounts: ["example-3"],
    signers: ["a1"],
    calls: [addOrUpdate("b2", 0)],
    answers: ["Ok"],
  },
  {
    id: "weight-255",
    title: "takes weights up to 255, even where they come to more together",
    accounts: ["example-1"],
    signers: ["a1"],
    calls: [addOrUpdate("e5", 255), addOrUpdate("a1", 255), addOrUpdate("f6", 255)],
    answers: ["Ok", "Ok", "Ok"],
  },
];

const fullCases: readonly Case[] = [
  {
    id: "max-keys-limit",
    title: "answers MaxKeysLimit for a new key when there is no room",
    accounts: ["full", "like-full"],
    signers: ["a1"],
    calls: [addOrUpdate("e5", 1)],
    answers: ["MaxKeysLimit"],
  },
  {
    id: "updates-when-full",
    title: "changes the weight of a key that is there although there is no room for another",
    accounts: ["full"],
    signers: ["a1"],
    calls: [addOrUpdate("b2", 2)],
    answers: ["Ok"],
  },
  {
    id: "denied-when-full",
    title: "answers PermissionDenied for a new key when there is no room and no permission",
    accounts: ["full"],
    signers: ["b2"],
    calls: [addOrUpdate("e5", 1)],
    answers: ["PermissionDenied"],
  },
  {
    id: "takes-the-last-place",
    title: "adds the hundredth key, even of weight 0, and no other",
    accounts: ["nearly-full"],
    signers: ["a1"],
    calls: [addOrUpdate("e5", 0), addOrUpdate("f6", 1), addOrUpdate("e5", 1)],
    answers: ["Ok", "MaxKeysLimit", "Ok"],
  },
];

const repeatedCases: readonly Case[] = [
  {
    id: "added-then-updated",
    title: "gives a key that it has just added another weight",
    accounts: ["example-1"],
    signers: ["a1"],
    calls: [addOrUpdate("e5", 1), addOrUpdate("e5", 3)],
    answers: ["Ok", "Ok"],
  },
  {
    id: "goes-on-after-an-error",
    title: "tries anew once another key has made up for the weight",
    accounts: ["example-2"],
    signers: ["a1"],
    calls: [addOrUpdate("a1", 0), addOrUpdate("b2", 2), addOrUpdate("a1", 0)],
    answers: ["ThresholdViolation", "Ok", "Ok"],
  },
  {
    id: "permission-lasts-for-the-deploy",
    title: "may go on when it has lowered the key that signed",
    accounts: ["example-5"],
    signers: ["a1"],
    calls: [addOrUpdate("a1", 0), addOrUpdate("e5", 1)],
    answers: ["Ok", "Ok"],
  },
];

/** What `add_or_update_key` must do. */
export const addOrUpdateKeyCases: CaseGroup = {
  name: "add_or_update_key",
  cases: [...permittedCases, ...deniedCases, ...weightCases, ...fullCases, ...repeatedCases],
};
