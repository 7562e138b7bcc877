import type { Challenge } from "../runner/model/challenge.ts";
import { addOrUpdateKeyChallenge } from "./add-or-update-key/challenge.ts";
import { designPolicyChallenge } from "./design-policy/challenge.ts";
import { installKeysManagerChallenge } from "./install-keys-manager/challenge.ts";
import { keysManagerChallenge } from "./keys-manager/challenge.ts";
import { recoverAccountChallenge } from "./recover-account/challenge.ts";
import { removeKeyIfExistsChallenge } from "./remove-key-if-exists/challenge.ts";
import { setAllChallenge } from "./set-all/challenge.ts";
import { setKeyWeightChallenge } from "./set-key-weight/challenge.ts";
import { setThresholdChallenge } from "./set-threshold/challenge.ts";

/** Every challenge by its id, in the order of the course. */
export const catalogue: ReadonlyMap<string, Challenge> = new Map(
  [
    removeKeyIfExistsChallenge,
    addOrUpdateKeyChallenge,
    setKeyWeightChallenge,
    setThresholdChallenge,
    keysManagerChallenge,
    installKeysManagerChallenge,
    setAllChallenge,
    designPolicyChallenge,
    recoverAccountChallenge,
  ].map((challenge) => [challenge.id, challenge]),
);

/** The challenge with this id, if there is one. */
export function findChallenge(id: string): Challenge | undefined {
  return catalogue.get(id);
}
