import { addOrUpdate, install, remove, setKeyManagement } from "./calls.ts";
import type { CaseGroup } from "./case.ts";

/** What `call` must leave behind: the stored contract under two names, and nothing else changed. */
export const installCases: CaseGroup = {
  name: "call",
  cases: [
    {
      id: "stores-under-two-names",
      title: "stores the contract and names it",
      accounts: ["example-1", "example-4", "like-example-5"],
      signers: ["a1"],
      calls: [install()],
      answers: ["nothing"],
    },
    {
      id: "deploying-is-enough",
      title: "stores the contract for signers who may not manage keys",
      accounts: ["example-2", "like-example-2"],
      signers: ["b2"],
      calls: [install()],
      answers: ["nothing"],
    },
    {
      id: "helpers-together",
      title: "stores the contract when two helpers sign",
      accounts: ["example-3", "example-5"],
      signers: ["b2", "c3"],
      calls: [install()],
      answers: ["nothing"],
    },
    {
      id: "not-enough-weight",
      title: "is not run when the signers do not reach the deployment threshold",
      accounts: ["example-3"],
      signers: ["b2"],
      calls: [install()],
      answers: null,
    },
    {
      id: "replaces-an-earlier-install",
      title: "takes the place of an earlier install and leaves other names alone",
      accounts: ["installed"],
      signers: ["a1"],
      calls: [install()],
      answers: ["nothing"],
    },
    {
      id: "twice-in-one-deploy",
      title: "leads to the second contract when it runs twice",
      accounts: ["example-2"],
      signers: ["a1"],
      calls: [install(), install()],
      answers: ["nothing", "nothing"],
    },
    {
      id: "beside-key-management",
      title: "installs between calls that change keys and thresholds",
      accounts: ["example-1"],
      signers: ["a1"],
      calls: [addOrUpdate("b2", 1), install(), setKeyManagement(2), remove("b2")],
      answers: ["Ok", "nothing", "Ok", "ThresholdViolation"],
    },
  ],
};
