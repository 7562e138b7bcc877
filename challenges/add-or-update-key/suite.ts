import type { Suite } from "../../runner/model/challenge.ts";
import { addOrUpdateKeyCases } from "../cases/add-or-update-key.ts";
import { scenariosOf } from "../cases/case.ts";

/** The hidden tests of `add-or-update-key`. */
export const suite: Suite = (seed) => scenariosOf([addOrUpdateKeyCases], seed);
