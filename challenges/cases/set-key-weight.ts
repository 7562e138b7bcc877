import type { Call } from "../../runner/chain/contract.ts";
import { addOrUpdateKeyCases } from "./add-or-update-key.ts";
import { type CallInCase, setKeyWeight } from "./calls.ts";
import type { Case, CaseGroup } from "./case.ts";
import { exampleSetting } from "./example-settings.ts";
import { removeKeyIfExistsCases } from "./remove-key-if-exists.ts";

/** To remove a key is to give it weight 0: every case of `remove_key_if_exists` is one of `set_key_weight`. */
const removingCases: readonly Case[] = removeKeyIfExistsCases.cases.map((one) => ({
  ...one,
  id: `removing-${one.id}`,
  title: `with weight 0 ${one.title}`,
  calls: one.calls.map(toSetKeyWeight),
}));

/** So is every case of `add_or_update_key` in which no weight is 0; there weight 0 keeps the key. */
const weighingCases: readonly Case[] = addOrUpdateKeyCases.cases
  .filter(({ calls }) => calls.every((call) => weightOf(call(exampleSetting(1))) !== 0))
  .map((one) => ({ ...one, id: `weighing-${one.id}`, calls: one.calls.map(toSetKeyWeight) }));

/** The same call of `set_key_weight`. */
function toSetKeyWeight(call: CallInCase): CallInCase {
  return (setting) => {
    const old = call(setting);
    const [key = ""] = old.arguments;
    return { function: "set_key_weight", arguments: [key, weightOf(old)] };
  };
}

/** The weight that a call of a single function gives its key; it is the second argument, and removing has none. */
function weightOf({ arguments: [, weight = 0] }: Call): number {
  return Number(weight);
}

const bothCases: readonly Case[] = [
  {
    id: "smallest-weight",
    title: "keeps a key whose weight becomes 1",
    accounts: ["example-4", "like-example-4"],
    signers: ["a1"],
    calls: [setKeyWeight("b2", 2), setKeyWeight("b2", 1)],
    answers: ["Ok", "Ok"],
  },
  {
    id: "added-removed-added",
    title: "adds a key again that it has added and removed",
    accounts: ["example-2", "like-example-2"],
    signers: ["a1"],
    calls: [setKeyWeight("e5", 1), setKeyWeight("e5", 0), setKeyWeight("e5", 2)],
    answers: ["Ok", "Ok", "Ok"],
  },
  {
    id: "goes-on-after-an-error",
    title: "removes a key once another has made up for its weight",
    accounts: ["example-2"],
    signers: ["a1"],
    calls: [setKeyWeight("a1", 0), setKeyWeight("b2", 2), setKeyWeight("a1", 0)],
    answers: ["ThresholdViolation", "Ok", "Ok"],
  },
  {
    id: "denied-every-way",
    title: "answers PermissionDenied whether a key should go, come or change",
    accounts: ["example-4", "like-example-4"],
    signers: ["b2", "c3"],
    calls: [setKeyWeight("e5", 0), setKeyWeight("e5", 1), setKeyWeight("a1", 4), setKeyWeight("b2", 0)],
    answers: ["PermissionDenied", "PermissionDenied", "PermissionDenied", "PermissionDenied"],
  },
  {
    id: "permission-lasts-for-the-deploy",
    title: "adds a key when it has removed the one that signed",
    accounts: ["example-5"],
    signers: ["a1"],
    calls: [setKeyWeight("a1", 0), setKeyWeight("e5", 3)],
    answers: ["Ok", "Ok"],
  },
  {
    id: "absent-key-when-full",
    title: "with weight 0 leaves a full account as it is when the key is not there",
    accounts: ["full"],
    signers: ["a1"],
    calls: [setKeyWeight("e5", 0)],
    answers: ["Ok"],
  },
  {
    id: "makes-room",
    title: "adds a key once it has removed another from a full account",
    accounts: ["full", "like-full"],
    signers: ["a1"],
    calls: [setKeyWeight("e5", 1), setKeyWeight("b2", 0), setKeyWeight("e5", 1)],
    answers: ["MaxKeysLimit", "Ok", "Ok"],
  },
  {
    id: "takes-the-last-place",
    title: "adds the hundredth key and no other, until one goes",
    accounts: ["nearly-full"],
    signers: ["a1"],
    calls: [setKeyWeight("e5", 1), setKeyWeight("f6", 1), setKeyWeight("e5", 0), setKeyWeight("f6", 1)],
    answers: ["Ok", "MaxKeysLimit", "Ok", "Ok"],
  },
  {
    id: "heavy-keys",
    title: "counts sums only up to 255, and lowers and removes as that allows",
    accounts: ["heavy"],
    signers: ["a1"],
    calls: [setKeyWeight("a1", 1), setKeyWeight("b2", 254), setKeyWeight("b2", 253), setKeyWeight("a1", 0)],
    answers: ["Ok", "Ok", "ThresholdViolation", "ThresholdViolation"],
  },
];

/** What `set_key_weight` must do. */
export const setKeyWeightCases: CaseGroup = {
  name: "set_key_weight",
  cases: [...removingCases, ...weighingCases, ...bothCases],
};
