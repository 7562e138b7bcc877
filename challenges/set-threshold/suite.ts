import type { Suite } from "../../runner/model/challenge.ts";
import { scenariosOf } from "../cases/case.ts";
import { setThresholdCases } from "../cases/set-threshold.ts";

/** The hidden tests of `set-threshold`. */
export const suite: Suite = (seed) => scenariosOf([setThresholdCases], seed);
