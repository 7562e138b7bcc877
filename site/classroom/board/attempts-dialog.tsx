import { useEffect, useState } from "preact/hooks";
import * as v from "valibot";
import { Dialog } from "../../results/dialog.tsx";
import { type Attempt, attemptSchema } from "../../wire/attempts.ts";
import type { Cell, Learner } from "../../wire/board.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Api } from "../api.ts";
import { printMoment } from "../print-moment.ts";
import { describeProblem } from "../teacher/problem-text.ts";
import { AttemptShown } from "./attempt-shown.tsx";

export interface AttemptsDialogProps {
  readonly api: Api;
  readonly learner: Learner;
  /** The challenge's id. */
  readonly challenge: string;
  /** The challenge's title. */
  readonly title: string;
  /** As it is on the board; the attempts are fetched anew as it changes. */
  readonly cell: Cell | undefined;
  readonly onClose: () => void;
}

/** A learner's attempts of a challenge, each with its code, what was changed for it, and its result. */
export function AttemptsDialog({ api, learner, challenge, title, cell, onClose }: AttemptsDialogProps) {
  const said = classroomWords().board.attempts;
  const loaded = useAttempts(api, learner.id, challenge, cell);
  const [chosen, choose] = useState<string | null>(null);
  const attempts = typeof loaded === "string" ? [] : (loaded ?? []);
  const found = attempts.findIndex(({ id }) => id === chosen);
  const index = found === -1 ? 0 : found;
  const attempt = attempts[index];
  return (
    <Dialog title={said.title(learner.name, title)} class="attempts-dialog" onClose={onClose}>
      {loaded === undefined && <p role="status">{said.loading}</p>}
      {typeof loaded === "string" && <p role="alert">{loaded}</p>}
      {loaded !== undefined && typeof loaded !== "string" && attempt === undefined && (
        <p>
          {said.none} {cell !== undefined && said.began(printMoment(cell.beganAt))}
        </p>
      )}
      {attempt !== undefined && (
        <div class="attempts">
          <AttemptList attempts={attempts} chosen={attempt.id} onChoose={choose} />
          <AttemptShown
            key={`${attempt.id} ${attempt.gradedAt}`}
            api={api}
            attempt={attempt}
            earlier={attempts[index + 1]}
          />
        </div>
      )}
    </Dialog>
  );
}

/** Newest first; a sentence where they cannot be had, `undefined` until they are there. */
function useAttempts(
  api: Api,
  learnerId: string,
  challenge: string,
  cell: Cell | undefined,
): readonly Attempt[] | string | undefined {
  const [attempts, setAttempts] = useState<readonly Attempt[] | string>();
  const version = `${cell?.attempts} ${cell?.waiting}`;
  useEffect(() => {
    let ended = false;
    const query = new URLSearchParams({ challenge });
    api.get(`teacher/learners/${learnerId}/attempts?${query}`, v.array(attemptSchema)).then(
      (list) => ended || setAttempts(list),
      (error: unknown) => ended || setAttempts(describeProblem(error)),
    );
    return () => {
      ended = true;
    };
  }, [api, learnerId, challenge, version]);
  return attempts;
}

interface AttemptListProps {
  readonly attempts: readonly Attempt[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function AttemptList({ attempts, chosen, onChoose }: AttemptListProps) {
  const said = classroomWords().board.attempts;
  return (
    <fieldset class="attempts-list">
      <legend>{said.list}</legend>
      {attempts.map((attempt) => (
        <label key={attempt.id} class="attempts-entry">
          <input type="radio" name="attempt" checked={attempt.id === chosen} onChange={() => onChoose(attempt.id)} />
          <time dateTime={new Date(attempt.submittedAt).toISOString()}>{printMoment(attempt.submittedAt)}</time>
          <span class="attempts-what">
            {describeOutcome(attempt)}
            {attempt.late && ` · ${said.late}`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function describeOutcome({ outcome, passedTests, tests, score, maxScore }: Attempt): string {
  const said = classroomWords().board.attempts;
  if (outcome === null) return said.waiting;
  if (outcome === "error") return said.error;
  const result = outcome === "passed" ? said.passed : said.failed(passedTests, tests);
  return `${result} · ${said.score(score, maxScore)}`;
}
