import { type Account, type AccountHash, findAssociatedKey } from "../../../runner/chain/account.ts";
import { canDeploy, canManageKeys, findRefusal, weightOfSigners } from "../../../runner/chain/authorization.ts";
import { shortHash } from "../../../runner/chain/explain.ts";

/** What signers weigh and may do, as a row of the lessons' tables has it: `2 | may deploy | may not manage keys`. */
export function printPowers(account: Account, signers: readonly AccountHash[]): string {
  const weight = weightOfSigners(account, signers);
  if (findRefusal(account, signers)) return `${weight} | refused | –`;
  return `${weight} | may deploy | ${canManageKeys(account, signers) ? "may manage keys" : "may not manage keys"}`;
}

/** The groups of an account's keys that may deploy, as `b2 c3`. */
export function groupsThatDeploy(account: Account): readonly string[] {
  return groupsOf(account)
    .filter((signers) => canDeploy(account, signers))
    .map(printGroup);
}

/** The groups of an account's keys that may manage keys, as `b2 c3`. */
export function groupsThatManage(account: Account): readonly string[] {
  return groupsOf(account)
    .filter((signers) => canManageKeys(account, signers))
    .map(printGroup);
}

/** What a key of an account weighs. */
export function weightOf(account: Account, accountHash: AccountHash): number {
  return findAssociatedKey(account, accountHash)?.weight ?? 0;
}

/** Every group of an account's keys, without the empty one. */
function groupsOf({ associatedKeys }: Account): readonly (readonly AccountHash[])[] {
  let groups: readonly (readonly AccountHash[])[] = [[]];
  for (const { accountHash } of associatedKeys) {
    groups = groups.flatMap((group) => [group, [...group, accountHash]]);
  }
  return groups.slice(1).sort((left, right) => left.length - right.length);
}

function printGroup(signers: readonly AccountHash[]): string {
  return signers.map(shortHash).join(" ");
}
