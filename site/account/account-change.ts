import {
  type Account,
  type AccountHash,
  findAssociatedKey,
  sortKeys,
  type Weight,
} from "../../runner/chain/account.ts";
import { words } from "../words/words.ts";

/** One key of an account, with what became of it since an earlier one. */
export interface KeyRow {
  readonly accountHash: AccountHash;
  /** `null` for a key that is no longer there. */
  readonly weight: Weight | null;
  /** In words, as "added" or "was 1"; `null` where nothing changed. */
  readonly change: string | null;
}

/** The account's keys in the chain's order, and those of `earlier` that are gone. */
export function keyRows(account: Account, earlier: Account | undefined): readonly KeyRow[] {
  const gone = (earlier?.associatedKeys ?? []).filter((key) => !findAssociatedKey(account, key.accountHash));
  return sortKeys([...account.associatedKeys, ...gone]).map((key) => {
    const now = findAssociatedKey(account, key.accountHash);
    if (now === undefined) return { ...key, weight: null, change: words().account.removed(key.weight) };
    if (earlier === undefined) return { ...key, change: null };
    return {
      ...key,
      change: describeChange(findAssociatedKey(earlier, key.accountHash)?.weight, key.weight, words().account.added),
    };
  });
}

/** "was 1", `absent` where there was nothing, or `null` where the two are the same. */
export function describeChange(before: Weight | undefined, now: Weight, absent: string): string | null {
  if (before === undefined) return absent;
  return before === now ? null : words().account.was(before);
}
