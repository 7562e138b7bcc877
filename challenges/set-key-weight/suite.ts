import type { Suite } from "../../runner/model/challenge.ts";
import { scenariosOf } from "../cases/case.ts";
import { setKeyWeightCases } from "../cases/set-key-weight.ts";

/** The hidden tests of `set-key-weight`. */
export const suite: Suite = (seed) => scenariosOf([setKeyWeightCases], seed);
