import { setAll } from "./calls.ts";
import type { Case, CaseGroup } from "./case.ts";
import { refusedSetAllCases } from "./set-all-refused.ts";

const upCases: readonly Case[] = [
  {
    id: "up-to-example-2",
    title: "goes up to the keys and thresholds of Example 2",
    accounts: ["example-1", "like-example-1"],
    signers: ["a1"],
    calls: [setAll({ a1: 2, b2: 1 }, 1, 2)],
    answers: ["nothing"],
  },
  {
    id: "up-to-example-3",
    title: "goes up to the keys and thresholds of Example 3",
    accounts: ["example-1", "example-2"],
    signers: ["a1"],
    calls: [setAll({ a1: 2, b2: 1, c3: 1 }, 2, 2)],
    answers: ["nothing"],
  },
  {
    id: "up-to-example-4",
    title: "goes up to the keys and thresholds of Example 4",
    accounts: ["example-1", "like-example-3"],
    signers: ["a1"],
    calls: [setAll({ a1: 3, b2: 1, c3: 1 }, 2, 3)],
    answers: ["nothing"],
  },
  {
    id: "up-to-example-5",
    title: "goes up to the keys and thresholds of Example 5",
    accounts: ["example-1", "like-example-1"],
    signers: ["a1"],
    calls: [setAll({ a1: 3, b2: 1, c3: 1, d4: 1 }, 2, 3)],
    answers: ["nothing"],
  },
  {
    id: "thresholds-of-all-keys",
    title: "sets both thresholds to what all keys weigh together",
    accounts: ["example-5", "like-example-5"],
    signers: ["b2", "c3", "d4"],
    calls: [setAll({ b2: 2 }, 7, 7)],
    answers: ["nothing"],
  },
  {
    id: "sum-stops-at-255",
    title: "takes weights that come to more than 255, and thresholds up to that",
    accounts: ["example-1"],
    signers: ["a1"],
    calls: [setAll({ a1: 255, b2: 255, c3: 101 }, 254, 255)],
    answers: ["nothing"],
  },
];

const downCases: readonly Case[] = [
  {
    id: "down-to-example-1",
    title: "goes down to the key and thresholds of Example 1",
    accounts: ["example-5", "like-example-5"],
    signers: ["a1"],
    calls: [setAll({ a1: 1, b2: 0, c3: 0, d4: 0 }, 1, 1)],
    answers: ["nothing"],
  },
  {
    id: "down-to-example-2",
    title: "goes down to the keys and thresholds of Example 2",
    accounts: ["example-3", "example-4", "like-example-4"],
    signers: ["a1"],
    calls: [setAll({ c3: 0, a1: 2, d4: 0 }, 1, 2)],
    answers: ["nothing"],
  },
  {
    id: "down-to-example-3",
    title: "goes down to the keys and thresholds of Example 3",
    accounts: ["example-5"],
    signers: ["a1", "b2"],
    calls: [setAll({ a1: 2, d4: 0 }, 2, 2)],
    answers: ["nothing"],
  },
  {
    id: "helpers-take-over",
    title: "goes down to the helpers' keys when they sign together",
    accounts: ["example-5"],
    signers: ["b2", "c3", "d4"],
    calls: [setAll({ a1: 0, b2: 1, c3: 1, d4: 1 }, 1, 2)],
    answers: ["nothing"],
  },
  {
    id: "only-thresholds",
    title: "lowers both thresholds when no key is listed",
    accounts: ["example-4", "like-example-4"],
    signers: ["a1"],
    calls: [setAll({}, 1, 1)],
    answers: ["nothing"],
  },
  {
    id: "thresholds-of-0",
    title: "sets both thresholds to 0",
    accounts: ["example-2", "like-example-5"],
    signers: ["a1"],
    calls: [setAll({ e5: 1 }, 0, 0)],
    answers: ["nothing"],
  },
  {
    id: "deployment-of-0",
    title: "sets deployment alone to 0",
    accounts: ["example-3"],
    signers: ["a1"],
    calls: [setAll({}, 0, 4)],
    answers: ["nothing"],
  },
];

const exchangeCases: readonly Case[] = [
  {
    id: "replaces-the-only-key",
    title: "replaces the only key by another",
    accounts: ["example-1", "like-example-1"],
    signers: ["a1"],
    calls: [setAll({ a1: 0, e5: 1 }, 1, 1)],
    answers: ["nothing"],
  },
  {
    id: "replaces-a-lost-key",
    title: "replaces a lost primary key",
    accounts: ["example-5", "like-example-5"],
    signers: ["b2", "c3", "d4"],
    calls: [setAll({ e5: 3, a1: 0 }, 2, 3)],
    answers: ["nothing"],
  },
  {
    id: "moves-a-removed-weight",
    title: "gives the weight of a key that goes to one that stays",
    accounts: ["example-4", "like-example-4"],
    signers: ["a1"],
    calls: [setAll({ a1: 0, b2: 3 }, 2, 4)],
    answers: ["nothing"],
  },
  {
    id: "moves-weight-between-keys",
    title: "lowers keys whose weight a new key takes over",
    accounts: ["heavy"],
    signers: ["a1"],
    calls: [setAll({ a1: 1, b2: 2, e5: 252 }, 2, 255)],
    answers: ["nothing"],
  },
  {
    id: "fewer-keys-higher-thresholds",
    title: "raises both thresholds while a key goes",
    accounts: ["example-5"],
    signers: ["a1"],
    calls: [setAll({ d4: 0 }, 4, 5)],
    answers: ["nothing"],
  },
  {
    id: "more-keys-lower-thresholds",
    title: "lowers both thresholds while keys come",
    accounts: ["example-3"],
    signers: ["a1"],
    calls: [setAll({ e5: 1, f6: 4 }, 0, 1)],
    answers: ["nothing"],
  },
  {
    id: "removes-its-signers",
    title: "may go on when it has removed the keys that signed",
    accounts: ["example-5", "like-example-5"],
    signers: ["b2", "c3", "d4"],
    calls: [setAll({ b2: 0, c3: 0, d4: 0, e5: 1 }, 1, 4)],
    answers: ["nothing"],
  },
];

const listCases: readonly Case[] = [
  {
    id: "not-listed-stays",
    title: "leaves keys that are not listed as they are, and counts them",
    accounts: ["example-3", "like-example-3"],
    signers: ["a1"],
    calls: [setAll({ b2: 2 }, 2, 5)],
    answers: ["nothing"],
  },
  {
    id: "six-keys",
    title: "takes a list of six keys",
    accounts: ["example-1"],
    signers: ["a1"],
    calls: [setAll({ a1: 2, b2: 1, c3: 1, d4: 1, e5: 1, f6: 3 }, 2, 9)],
    answers: ["nothing"],
  },
  {
    id: "absent-and-0",
    title: "goes on after a key that should go and is not there",
    accounts: ["example-2", "full"],
    signers: ["a1"],
    calls: [setAll({ e5: 0, b2: 2 }, 1, 3)],
    answers: ["nothing"],
  },
  {
    id: "nothing-to-do",
    title: "leaves an account that is as it should be",
    accounts: ["example-4"],
    signers: ["a1"],
    calls: [setAll({ c3: 1, b2: 1, a1: 3, f6: 0 }, 2, 3)],
    answers: ["nothing"],
  },
];

const fullCases: readonly Case[] = [
  {
    id: "exchanges-when-full",
    title: "adds a key where another makes room, though the new one is listed first",
    accounts: ["full", "like-full"],
    signers: ["a1"],
    calls: [setAll({ e5: 1, b2: 0 }, 1, 2)],
    answers: ["nothing"],
  },
  {
    id: "replaces-the-primary-key-when-full",
    title: "replaces a key that the threshold needs where there is no room beside it",
    accounts: ["full"],
    signers: ["a1"],
    calls: [setAll({ a1: 0, e5: 2 }, 1, 2)],
    answers: ["nothing"],
  },
  {
    id: "two-come-one-goes",
    title: "adds two keys where there is one place and another becomes free",
    accounts: ["nearly-full"],
    signers: ["a1"],
    calls: [setAll({ e5: 1, f6: 1, b2: 0 }, 2, 4)],
    answers: ["nothing"],
  },
  {
    id: "two-come-two-go",
    title: "adds two keys where two others make room, though the new ones are listed first",
    accounts: ["full"],
    signers: ["a1"],
    calls: [setAll({ e5: 1, f6: 2, a1: 0, b2: 0 }, 1, 3)],
    answers: ["nothing"],
  },
  {
    id: "goes-in-the-middle",
    title: "adds a key where another makes room that is listed neither first nor last",
    accounts: ["full"],
    signers: ["a1"],
    calls: [setAll({ e5: 1, b2: 0, a1: 3 }, 1, 4)],
    answers: ["nothing"],
  },
];

const repeatedCases: readonly Case[] = [
  {
    id: "raises-from-0",
    title: "raises thresholds that an earlier call has set to 0",
    accounts: ["example-2", "like-example-2"],
    signers: ["a1"],
    calls: [setAll({}, 0, 0), setAll({ c3: 1 }, 0, 1), setAll({}, 1, 4)],
    answers: ["nothing", "nothing", "nothing"],
  },
  {
    id: "up-and-down",
    title: "goes up and down again in one deploy",
    accounts: ["example-1"],
    signers: ["a1"],
    calls: [setAll({ a1: 2, b2: 1 }, 1, 3), setAll({ a1: 1, b2: 0 }, 1, 1)],
    answers: ["nothing", "nothing"],
  },
  {
    id: "permission-lasts-for-the-deploy",
    title: "may go on when it has raised key management above the signers' weight",
    accounts: ["example-2", "like-example-2"],
    signers: ["a1"],
    calls: [setAll({}, 1, 3), setAll({ c3: 1 }, 2, 4)],
    answers: ["nothing", "nothing"],
  },
];

/** What `set_all` must do. */
export const setAllCases: CaseGroup = {
  name: "set_all",
  cases: [
    ...upCases,
    ...downCases,
    ...exchangeCases,
    ...listCases,
    ...fullCases,
    ...repeatedCases,
    ...refusedSetAllCases,
  ],
};
