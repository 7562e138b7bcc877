import type { Account, AccountHash } from "../../runner/chain/account.ts";
import { explainRefusal, shortHash } from "../../runner/chain/explain.ts";
import { words } from "../words/words.ts";
import { type KeyLoss, survivesLoss } from "./key-loss.ts";
import { keyNames } from "./key-names.ts";
import { describeReach } from "./reach.ts";
import type { Sentence } from "./sentence.tsx";

/** What the others can still do once a key is lost, and whether the key could have removed itself in time. */
export function describeLost(account: Account, loss: KeyLoss): readonly Sentence[] {
  const reach = describeReach(account, loss.others.signers);
  const departure = findDeparture(loss);
  const outcome = loss.others.refusal ? { text: describeOutcome(loss) } : describeEviction(loss);
  return [reach, outcome, ...(departure ? [departure] : [])];
}

/** What a thief can do with the key alone, and who is first. */
export function describeStolen(account: Account, loss: KeyLoss): readonly Sentence[] {
  const { thief, eviction } = loss;
  const alone = thief.refusal
    ? { text: words().keyLoss.thiefHelpless, why: explainRefusal(thief.refusal) }
    : describeReach(account, thief.signers);
  return [alone, { text: describeRace(loss) }, ...(eviction.done ? [] : [describeEviction(loss)])];
}

/** What the loss means for the account, in one sentence. */
export function describeOutcome(loss: KeyLoss): string {
  const said = words().keyLoss;
  if (survivesLoss(loss)) return said.survives(nameOf(loss));
  return loss.others.refusal ? said.accountLost : said.keysFrozen;
}

/** Whether the others can remove the key, or what the chain answers; not again what it says of every deploy of theirs. */
export function describeEviction(loss: KeyLoss): Sentence {
  const { others, eviction } = loss;
  const said = words().keyLoss;
  const [name, names] = [nameOf(loss), otherNames(loss)];
  if (eviction.done) return { text: said.canReplace(names, name) };
  if (others.refusal) return { text: said.cannotRemove(names, name) };
  return { text: said.cannotRemoveBecause(names, name), why: said.afterColon(eviction.why) };
}

/** Whether a key that may manage keys alone can remove itself while its owner has it; else there is nothing to say. */
export function findDeparture(loss: KeyLoss): Sentence | undefined {
  const { thief, departure } = loss;
  const said = words().keyLoss;
  if (!thief.managesKeys) return undefined;
  if (departure.done) return { text: said.canLeave(nameOf(loss)) };
  return { text: said.cannotLeave(nameOf(loss)), why: said.afterColon(departure.why) };
}

/** Whether a thief can remove all other keys. */
export function describeTakeover({ takeover }: KeyLoss): Sentence {
  const said = words().keyLoss;
  if (takeover.done) return { text: said.takeover };
  return { text: said.noTakeover, why: said.afterColon(takeover.why) };
}

/** Who is first, in one sentence. */
export function describeRace(loss: KeyLoss): string {
  const said = words().keyLoss;
  const [name, others] = [nameOf(loss), otherNames(loss)];
  switch (loss.race) {
    case "others-have-time":
      return said.othersHaveTime(others, name);
    case "nobody-can-act":
      return said.nobodyCanAct(others, name);
    case "others-end-it":
      return said.othersEndIt(others, name);
    case "thief-stays":
      return said.thiefStays(others);
    case "open":
      return said.race(others, name);
    case "thief-wins":
      return said.thiefWins(name);
  }
}

/** One line about an account and all its keys, with whether it is good news. */
export interface Summary {
  readonly good: boolean;
  readonly sentence: string;
}

/** Whether the account survives the loss of any one key, and the theft of any one. */
export function summarizeLosses(losses: readonly KeyLoss[]): readonly Summary[] {
  const said = words().keyLoss;
  const fatal = hashesOf(losses.filter((loss) => !survivesLoss(loss)));
  const harmful = hashesOf(losses.filter(({ race }) => race !== "others-have-time"));
  return [
    fatal.length === 0
      ? { good: true, sentence: said.anyCanBeLost }
      : { good: false, sentence: said.fatal(keyNames(fatal)) },
    harmful.length === 0
      ? { good: true, sentence: said.anyCanBeStolen }
      : { good: false, sentence: said.harmful(keyNames(harmful)) },
  ];
}

function hashesOf(losses: readonly KeyLoss[]): readonly AccountHash[] {
  return losses.map(({ key }) => key.accountHash);
}

function nameOf({ key }: KeyLoss): string {
  return shortHash(key.accountHash);
}

/** The names of the other keys. */
function otherNames({ others }: KeyLoss): readonly string[] {
  return keyNames(others.signers);
}
