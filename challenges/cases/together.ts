import { addOrUpdate, remove, setDeployment, setKeyManagement } from "./calls.ts";
import type { CaseGroup } from "./case.ts";

/** What the functions must do when several are called in one deploy. */
export const togetherCases: CaseGroup = {
  name: "together",
  cases: [
    {
      id: "example-1-becomes-example-2",
      title: "make an account with one key into one that signs deploys with a second",
      accounts: ["example-1"],
      signers: ["a1"],
      calls: [addOrUpdate("a1", 2), addOrUpdate("b2", 1), setKeyManagement(2)],
      answers: ["Ok", "Ok", "Ok"],
    },
    {
      id: "threshold-before-the-keys",
      title: "set a threshold once there are keys to reach it",
      accounts: ["example-1"],
      signers: ["a1"],
      calls: [setKeyManagement(2), addOrUpdate("b2", 1), setKeyManagement(2)],
      answers: ["InsufficientTotalWeight", "Ok", "Ok"],
    },
    {
      id: "replaces-a-lost-key",
      title: "replace a lost primary key",
      accounts: ["example-5", "like-example-5"],
      signers: ["b2", "c3", "d4"],
      calls: [remove("a1"), addOrUpdate("e5", 3), remove("a1")],
      answers: ["Ok", "Ok", "Ok"],
    },
    {
      id: "lowers-the-threshold-to-remove",
      title: "remove a key once the threshold that needs it has been lowered",
      accounts: ["example-4"],
      signers: ["a1"],
      calls: [remove("a1"), setKeyManagement(2), remove("a1")],
      answers: ["ThresholdViolation", "Ok", "Ok"],
    },
    {
      id: "errors-undo-nothing",
      title: "keep what was done before an error, and go on after it",
      accounts: ["example-3"],
      signers: ["a1"],
      calls: [addOrUpdate("e5", 1), setDeployment(3), remove("b2")],
      answers: ["Ok", "DeploymentThreshold", "Ok"],
    },
    {
      id: "denied-one-after-the-other",
      title: "each answer PermissionDenied when the signers may not manage keys",
      accounts: ["example-4"],
      signers: ["b2", "c3"],
      calls: [addOrUpdate("e5", 1), remove("a1"), setKeyManagement(0)],
      answers: ["PermissionDenied", "PermissionDenied", "PermissionDenied"],
    },
    {
      id: "permission-lasts-for-the-deploy",
      title: "may go on when key management has been raised above the signers' weight",
      accounts: ["example-2"],
      signers: ["a1"],
      calls: [setKeyManagement(3), addOrUpdate("c3", 1), remove("b2")],
      answers: ["Ok", "Ok", "Ok"],
    },
    {
      id: "added-removed-added",
      title: "add a key again that has been added and removed",
      accounts: ["example-2"],
      signers: ["a1"],
      calls: [addOrUpdate("c3", 1), remove("c3"), addOrUpdate("c3", 2)],
      answers: ["Ok", "Ok", "Ok"],
    },
    {
      id: "removes-to-make-room",
      title: "add a key once another has made room for it",
      accounts: ["full"],
      signers: ["a1"],
      calls: [addOrUpdate("e5", 1), remove("b2"), addOrUpdate("e5", 1)],
      answers: ["MaxKeysLimit", "Ok", "Ok"],
    },
  ],
};
