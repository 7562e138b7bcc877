import type { Suite } from "../../runner/model/challenge.ts";
import { scenariosOf } from "../cases/case.ts";
import { removeKeyIfExistsCases } from "../cases/remove-key-if-exists.ts";

/** The hidden tests of `remove-key-if-exists`. */
export const suite: Suite = (seed) => scenariosOf([removeKeyIfExistsCases], seed);
