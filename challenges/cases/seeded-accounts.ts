import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type AccountHash, sortKeys, type Weight } from "../../runner/chain/account.ts";
import { type KeyName, keyNames, type Setting } from "./setting.ts";

/** Every weight is multiplied by a factor in this range: never by 1, and never so far that a sum reaches 255. */
const SMALLEST_FACTOR = 2;
const LARGEST_FACTOR = 20;

/**
 * A setting drawn from the seed in which every call has the answer that it has in the given one: the hashes are
 * others, so the keys' order is too; weights are multiplied by a factor; thresholds are multiplied by the factor
 * and lowered by a slack below it. A sum of weights reaches a threshold afterwards exactly if it did before,
 * and thresholds keep their order; 0 stays 0.
 */
export function seededSetting(base: Setting, label: string, seed: number): Setting {
  const draw = drawBytes(`${base.name}/factor`, seed);
  const factor = SMALLEST_FACTOR + ((draw[0] ?? 0) % (LARGEST_FACTOR - SMALLEST_FACTOR + 1));
  const slack = (draw[1] ?? 0) % factor;
  const hashes = new Map<KeyName, AccountHash>(keyNames.map((name) => [name, drawHash(`${base.name}/${name}`, seed)]));
  const byBaseHash = new Map(keyNames.map((name) => [base.hashOf(name), name]));

  const hashOf = (name: KeyName): AccountHash => hashes.get(name) ?? base.hashOf(name);
  const rename = (hash: AccountHash): AccountHash => {
    const name = byBaseHash.get(hash);
    return name === undefined ? hash : hashOf(name);
  };
  const scaleWeight = (weight: Weight): Weight => weight * factor;
  const scaleThreshold = (threshold: Weight): Weight => (threshold === 0 ? 0 : threshold * factor - slack);
  const { accountHash, actionThresholds, associatedKeys, mainPurse, namedKeys } = base.account;
  return {
    name: `like-${base.name}`,
    label,
    example: null,
    account: {
      accountHash: rename(accountHash),
      actionThresholds: {
        deployment: scaleThreshold(actionThresholds.deployment),
        keyManagement: scaleThreshold(actionThresholds.keyManagement),
      },
      associatedKeys: sortKeys(
        associatedKeys.map((key) => ({ accountHash: rename(key.accountHash), weight: scaleWeight(key.weight) })),
      ),
      mainPurse,
      namedKeys,
    },
    seeded: true,
    hashOf,
    scaleWeight,
    scaleThreshold,
  };
}

function drawHash(purpose: string, seed: number): AccountHash {
  return `account-hash-${bytesToHex(drawBytes(purpose, seed))}`;
}

/** 32 bytes that depend on the seed and on what they are for, the same on every machine. */
function drawBytes(purpose: string, seed: number): Uint8Array {
  return blake2b(utf8ToBytes(`${seed}/${purpose}`), { dkLen: 32 });
}
