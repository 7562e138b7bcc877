import type { Account } from "../../runner/chain/account.ts";
import { explainRefusal, printKeys, shortHash } from "../../runner/chain/explain.ts";
import { type KeyLoss, survivesLoss } from "./key-loss.ts";
import { describeReach } from "./reach.ts";

/** What the others can still do once a key is lost. */
export function describeLost(account: Account, loss: KeyLoss): string {
  const reach = describeReach(account, loss.others.signers);
  return loss.others.refusal ? `${reach} ${describeOutcome(loss)}` : `${reach} ${describeEviction(loss)}`;
}

/** What a thief can do with the key alone, and who is first. */
export function describeStolen(account: Account, loss: KeyLoss): string {
  const { thief, eviction } = loss;
  const alone = thief.refusal
    ? `Alone the thief can do nothing. ${explainRefusal(thief.refusal)}`
    : describeReach(account, thief.signers);
  return [alone, describeRace(loss), ...(eviction.done ? [] : [describeEviction(loss)])].join(" ");
}

/** What the loss means for the account, in one sentence. */
export function describeOutcome(loss: KeyLoss): string {
  const name = shortHash(loss.key.accountHash);
  if (survivesLoss(loss)) return `The account survives: a new key can take the place of ${name}.`;
  if (loss.others.refusal) return "The account is lost: nobody can send a deploy any more.";
  return "Deploys go on, but nobody can ever change the keys again.";
}

/** Whether the others can remove the key, or what the chain answers; not again what it says of every deploy of theirs. */
export function describeEviction(loss: KeyLoss): string {
  const { key, others, eviction } = loss;
  const name = shortHash(key.accountHash);
  if (eviction.done) return `${begin(printOthers(loss))} can remove ${name} and put a new key in its place.`;
  if (others.refusal) return `${begin(printCannot(loss))} remove ${name}.`;
  return `${begin(printCannot(loss))} remove ${name}: ${continueWith(eviction.why)}`;
}

/** Whether a key that may manage keys alone can remove itself while its owner has it; else there is nothing to say. */
export function findDeparture({ key, thief, departure }: KeyLoss): string | undefined {
  if (!thief.managesKeys) return undefined;
  const name = shortHash(key.accountHash);
  if (departure.done) return `While its owner has it, ${name} can remove itself.`;
  return `Even while its owner has it, ${name} cannot remove itself in one call: ${continueWith(departure.why)}`;
}

/** Whether a thief can remove all other keys. */
export function describeTakeover({ takeover }: KeyLoss): string {
  if (takeover.done) return "The thief can remove all other keys.";
  return `The thief cannot remove other keys: ${continueWith(takeover.why)}`;
}

/** Who is first, in one sentence. */
export function describeRace(loss: KeyLoss): string {
  const name = shortHash(loss.key.accountHash);
  const others = printOthers(loss);
  switch (loss.race) {
    case "others-have-time":
      return `There is time: ${others} can remove ${name} before it does harm.`;
    case "nobody-can-act":
      return `The thief needs a second key, but ${printCannot(loss)} take ${name} away.`;
    case "others-end-it":
      return `The thief can send deploys until ${name} is removed, which ${others} can do.`;
    case "thief-stays":
      return `The thief can send deploys for ever, and ${printCannot(loss)} stop it.`;
    case "open":
      return `It is a race: the thief can remove all other keys, ${others} can remove ${name}, and the first deploy decides.`;
    case "thief-wins":
      return `The thief is first in any case: only ${name} can change the keys.`;
  }
}

/** One line about an account and all its keys, with whether it is good news. */
export interface Summary {
  readonly good: boolean;
  readonly sentence: string;
}

/** Whether the account survives the loss of any one key, and the theft of any one. */
export function summarizeLosses(losses: readonly KeyLoss[]): readonly Summary[] {
  const fatal = losses.filter((loss) => !survivesLoss(loss));
  const harmful = losses.filter(({ race }) => race !== "others-have-time");
  return [
    fatal.length === 0
      ? { good: true, sentence: "If any one key is lost, the others can replace it." }
      : { good: false, sentence: `If ${printEither(fatal)} is lost, nobody can replace it.` },
    harmful.length === 0
      ? { good: true, sentence: "If any one key is stolen, the others can remove it before it does harm." }
      : { good: false, sentence: `If ${printEither(harmful)} is stolen, the thief can do harm first.` },
  ];
}

function printEither(losses: readonly KeyLoss[]): string {
  return printKeys(losses.map(({ key }) => key.accountHash)).replace(" and ", " or ");
}

/** The holders of the other keys within a sentence; a single one by its name. */
function printOthers({ others: { signers } }: KeyLoss): string {
  return signers.length === 1 ? printKeys(signers) : "the others";
}

function printCannot(loss: KeyLoss): string {
  return loss.others.signers.length === 0 ? "nobody else can" : `${printOthers(loss)} cannot`;
}

/** The words as the start of a sentence. A key's name stays as it is. */
function begin(words: string): string {
  return /^(?:the|nobody) /.test(words) ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words;
}

/** A sentence after a colon. */
function continueWith(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
