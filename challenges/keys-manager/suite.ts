import type { Suite } from "../../runner/model/challenge.ts";
import { addOrUpdateKeyCases } from "../cases/add-or-update-key.ts";
import { scenariosOf } from "../cases/case.ts";
import { removeKeyIfExistsCases } from "../cases/remove-key-if-exists.ts";
import { setThresholdCases } from "../cases/set-threshold.ts";
import { togetherCases } from "../cases/together.ts";

/** The hidden tests of `keys-manager`: those of each function, and those of several in one deploy. */
export const suite: Suite = (seed) =>
  scenariosOf([removeKeyIfExistsCases, addOrUpdateKeyCases, setThresholdCases, togetherCases], seed);
