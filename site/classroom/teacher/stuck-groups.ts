import type { Cell, Reason } from "../../wire/board.ts";

/** Learners whom the same thing holds up at the same challenge. */
export interface StuckGroup {
  /** Unique among the groups. */
  readonly key: string;
  readonly challenge: string;
  readonly reason: Reason;
  readonly learnerIds: readonly string[];
  /** Since when the first of them is held up, by the server's clock. */
  readonly since: number;
}

/**
 * Why people are stuck: a group for each challenge and reason, the largest first; of two as large, the older one.
 * @param open the ids of the challenges that count
 */
export function groupByReason(cells: Iterable<Cell>, open: ReadonlySet<string>): readonly StuckGroup[] {
  const groups = new Map<string, { reason: Reason; challenge: string; learnerIds: string[]; since: number }>();
  for (const { learnerId, challenge, reason, reasonAt, beganAt, passedAt } of cells) {
    if (reason === null || passedAt !== null || !open.has(challenge)) continue;
    const key = groupKeyOf(challenge, reason.id);
    const since = reasonAt ?? beganAt;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { reason, challenge, learnerIds: [learnerId], since });
    else {
      group.learnerIds.push(learnerId);
      group.since = Math.min(group.since, since);
    }
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort(
      (one, other) =>
        other.learnerIds.length - one.learnerIds.length || one.since - other.since || (one.key < other.key ? -1 : 1),
    );
}

/** What names a group. */
export function groupKeyOf(challenge: string, reasonId: string): string {
  return `${challenge} ${reasonId}`;
}
