import type { Suite } from "../../runner/model/challenge.ts";
import { each, nobodyBeside, planScenariosOf } from "../cases/plan-case.ts";

const scenarios = planScenariosOf({
  example: 1,
  deploys: "several",
  lostKeys: [],
  cases: [
    {
      id: "manager-does-everything",
      title: "lets the manager deploy and manage keys, alone and with anyone",
      goal: each([["a1"], ["a1", "b2"], ["a1", "c3"], ["a1", "b2", "c3"]], "do everything"),
      points: 2,
    },
    {
      id: "others-deploy-together",
      title: "lets supervisor and clerk together deploy, but not manage keys",
      goal: each([["b2", "c3"]], "deploy"),
      points: 3,
    },
    {
      id: "supervisor-alone",
      title: "lets the supervisor alone do nothing",
      goal: each([["b2"]], "do nothing"),
      points: 2,
    },
    {
      id: "clerk-alone",
      title: "lets the clerk alone do nothing",
      goal: each([["c3"]], "do nothing"),
      points: 2,
    },
    {
      id: "nobody-else",
      title: "lets no other key do anything",
      goal: nobodyBeside(["a1", "b2", "c3"]),
      points: 1,
    },
    {
      id: "one-deploy",
      title: "takes no more deploys than it needs",
      goal: { kind: "deploys", atMost: 1 },
      points: 1,
    },
  ],
});

/** The hidden tests of `design-policy`. */
export const suite: Suite = () => scenarios;
