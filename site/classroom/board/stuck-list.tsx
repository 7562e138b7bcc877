import { useState } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Api } from "../api.ts";
import type { OpenChallenge } from "../teacher/open-challenges.ts";
import type { StuckGroup } from "../teacher/stuck-groups.ts";
import { useSentHints } from "./sent-hints.ts";
import { StuckItem } from "./stuck-item.tsx";

/** So many groups are shown at first. */
const FIRST = 3;

export interface StuckListProps {
  readonly api: Api;
  readonly classroomId: string;
  readonly groups: readonly StuckGroup[];
  readonly challenges: readonly OpenChallenge[];
  /** How many learners there are. */
  readonly learners: number;
  readonly now: number;
  /** Whether the classroom is closed: then there is nobody to send to. */
  readonly closed: boolean;
  /** The teacher wants to write to these. */
  readonly onWrite: (learnerIds: readonly string[]) => void;
}

/** Why people are stuck, the reason of most of them first, each with its hint to send. */
export function StuckList({ api, classroomId, groups, challenges, learners, now, closed, onWrite }: StuckListProps) {
  const [all, setAll] = useState(false);
  const sentHints = useSentHints(classroomId);
  const said = classroomWords().board.stuck;
  const shown = all ? groups : groups.slice(0, FIRST);
  return (
    <section class="class-section">
      <h2>{said.title}</h2>
      {groups.length === 0 && <p class="quiet">{said.none}</p>}
      <ul class="stuck-list">
        {shown.map((group) => (
          <StuckItem
            key={group.key}
            api={api}
            group={group}
            title={challenges.find(({ id }) => id === group.challenge)?.title ?? group.challenge}
            learners={learners}
            now={now}
            closed={closed}
            onWrite={() => onWrite(group.learnerIds)}
            sent={sentHints.find(group.key)}
            onSent={(count) => sentHints.add(group.key, { at: Date.now(), learners: count })}
          />
        ))}
      </ul>
      {groups.length > FIRST && (
        <button type="button" class="button-quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? said.fewer : said.more(groups.length - FIRST)}
        </button>
      )}
    </section>
  );
}
