import { classroomWords } from "../../words/classroom-words.ts";
import { inEnglish } from "../../words/in-language.ts";
import type { Board } from "../teacher/board.ts";
import type { OpenChallenge } from "../teacher/open-challenges.ts";
import { countProgress } from "./count-progress.ts";

export interface ClassProgressProps {
  readonly board: Board;
  readonly challenges: readonly OpenChallenge[];
  readonly learners: number;
}

/** How many have passed each challenge, and how many are at work on it: as a bar, and in numbers. */
export function ClassProgress({ board, challenges, learners }: ClassProgressProps) {
  const said = classroomWords().board.projector;
  if (challenges.length === 0) return <p class="quiet">{said.noChallenges}</p>;
  return (
    <ul class="progress-bars">
      {countProgress(board, challenges).map(({ challenge, passed, working }) => (
        <li key={challenge.id}>
          <p class="progress-label">
            <span {...inEnglish()}>
              <span class="head-label">{challenge.label}</span> {challenge.title}
            </span>
            <span class="progress-numbers">
              {said.passed(passed, learners)}
              {working > 0 && ` · ${said.working(working)}`}
            </span>
          </p>
          <div class="progress-bar" aria-hidden="true">
            <span class="progress-passed" style={{ width: percent(passed, learners) }} />
            <span class="progress-working" style={{ width: percent(working, learners) }} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function percent(part: number, all: number): string {
  return `${all === 0 ? 0 : (100 * part) / all}%`;
}
