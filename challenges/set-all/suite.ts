import type { Suite } from "../../runner/model/challenge.ts";
import { scenariosOf } from "../cases/case.ts";
import { setAllCases } from "../cases/set-all.ts";

/** The hidden tests of `set-all`. */
export const suite: Suite = (seed) => scenariosOf([setAllCases], seed);
