import type { Suite } from "../../runner/model/challenge.ts";
import { each, nobodyBeside, planScenariosOf, powerless } from "../cases/plan-case.ts";

const scenarios = planScenariosOf({
  example: 5,
  deploys: "one",
  lostKeys: ["a1"],
  cases: [
    {
      id: "runs",
      title: "is one deploy that the chain runs to its end",
      goal: { kind: "deploys", atMost: 1 },
      points: 0,
    },
    {
      id: "lost-key-is-powerless",
      title: "leaves a1 nothing that it may do, alone or with others",
      goal: powerless("a1", ["b2", "c3", "d4", "e5"]),
      points: 4,
    },
    {
      id: "new-key-does-everything",
      title: "lets e5 alone deploy and manage keys",
      goal: each([["e5"]], "do everything"),
      points: 4,
    },
    {
      id: "helpers-manage-keys",
      title: "lets b2, c3 and d4 together deploy and manage keys",
      goal: each([["b2", "c3", "d4"]], "do everything"),
      points: 1,
    },
    {
      id: "two-helpers-deploy",
      title: "lets any two of b2, c3 and d4 deploy, but not manage keys",
      goal: each(
        [
          ["b2", "c3"],
          ["b2", "d4"],
          ["c3", "d4"],
        ],
        "deploy",
      ),
      points: 1,
    },
    {
      id: "one-helper-does-nothing",
      title: "lets none of b2, c3 and d4 do anything alone",
      goal: each([["b2"], ["c3"], ["d4"]], "do nothing"),
      points: 1,
    },
    {
      id: "nobody-else",
      title: "lets no other key do anything",
      goal: nobodyBeside(["a1", "b2", "c3", "d4", "e5"]),
      points: 1,
    },
  ],
});

/** The hidden tests of `recover-account`. */
export const suite: Suite = () => scenarios;
