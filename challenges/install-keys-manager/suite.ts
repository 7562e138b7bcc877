import type { Suite } from "../../runner/model/challenge.ts";
import { addOrUpdateKeyCases } from "../cases/add-or-update-key.ts";
import { scenariosOf } from "../cases/case.ts";
import { installCases } from "../cases/install.ts";
import { removeKeyIfExistsCases } from "../cases/remove-key-if-exists.ts";
import { setThresholdCases } from "../cases/set-threshold.ts";

/** The hidden tests of `install-keys-manager`: those of the three functions, and what the install leaves behind. */
export const suite: Suite = (seed) =>
  scenariosOf([removeKeyIfExistsCases, addOrUpdateKeyCases, setThresholdCases, installCases], seed);
