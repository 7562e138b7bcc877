import addOrUpdateKey from "./add-or-update-key/misconception-hints.json" with { type: "json" };
import designPolicy from "./design-policy/misconception-hints.json" with { type: "json" };
import installKeysManager from "./install-keys-manager/misconception-hints.json" with { type: "json" };
import keysManager from "./keys-manager/misconception-hints.json" with { type: "json" };
import recoverAccount from "./recover-account/misconception-hints.json" with { type: "json" };
import removeKeyIfExists from "./remove-key-if-exists/misconception-hints.json" with { type: "json" };
import setAll from "./set-all/misconception-hints.json" with { type: "json" };
import setKeyWeight from "./set-key-weight/misconception-hints.json" with { type: "json" };
import setThreshold from "./set-threshold/misconception-hints.json" with { type: "json" };

/** Kept apart from the challenges, which go into the browser: only a teacher sends these. */
const hints: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map<string, Readonly<Record<string, string>>>([
  ["remove-key-if-exists", removeKeyIfExists],
  ["add-or-update-key", addOrUpdateKey],
  ["set-key-weight", setKeyWeight],
  ["set-threshold", setThreshold],
  ["keys-manager", keysManager],
  ["install-keys-manager", installKeysManager],
  ["set-all", setAll],
  ["design-policy", designPolicy],
  ["recover-account", recoverAccount],
]);

/** The hints to a challenge's misconceptions by their ids, if there is such a challenge here. */
export function findMisconceptionHints(challengeId: string): Readonly<Record<string, string>> | undefined {
  return hints.get(challengeId);
}

/** The hint for learners whose grade names this misconception, if the challenge knows it. */
export function findMisconceptionHint(challengeId: string, misconceptionId: string): string | undefined {
  const known = hints.get(challengeId) ?? {};
  return Object.hasOwn(known, misconceptionId) ? known[misconceptionId] : undefined;
}
