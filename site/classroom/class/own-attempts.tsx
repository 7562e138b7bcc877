import { useEffect, useState } from "preact/hooks";
import * as v from "valibot";
import { type Attempt, attemptSchema } from "../../wire/attempts.ts";
import type { LearnerView } from "../../wire/learner-view.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { type Api, ApiError } from "../api.ts";
import type { CourseLesson } from "../page-data.ts";
import { sayRefusal } from "../seat/refusal-words.ts";
import { AttemptsTable } from "./attempts-table.tsx";
import { CodeDialog } from "./code-dialog.tsx";

export interface OwnAttemptsProps {
  readonly api: Api;
  readonly view: LearnerView;
  readonly course: readonly CourseLesson[];
}

/** The learner's attempts at one challenge of their choice; each opens its code. */
export function OwnAttempts({ api, view, course }: OwnAttemptsProps) {
  const says = classroomWords().seat.class;
  const tried = findTried(view);
  const [chosen, setChosen] = useState<string>();
  const [opened, setOpened] = useState<Attempt>();
  const challenge = chosen ?? tried[0];
  const cell = view.cells.find((one) => one.challenge === challenge);
  const { attempts, trouble } = useAttempts(api, challenge, `${cell?.attempts} ${cell?.waiting} ${cell?.activeAt}`);
  const titleOf = (id: string) => course.find((lesson) => lesson.challenge?.id === id)?.challenge?.title ?? id;
  if (challenge === undefined) return <p class="class-quiet">{says.noAttempts}</p>;
  return (
    <>
      {tried.length > 1 && (
        <label class="class-choice">
          {says.chooseChallenge}{" "}
          <select value={challenge} onChange={(event) => setChosen(event.currentTarget.value)}>
            {tried.map((id) => (
              <option key={id} value={id}>
                {titleOf(id)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class="class-trouble" role="status">
        {trouble}
      </p>
      {attempts && <AttemptsTable title={titleOf(challenge)} attempts={attempts} onOpen={setOpened} />}
      {opened && (
        <CodeDialog api={api} attempt={opened} title={titleOf(opened.challenge)} onClose={() => setOpened(undefined)} />
      )}
    </>
  );
}

/** The challenges with attempts, the one that was worked on last first. */
function findTried({ cells }: LearnerView): readonly string[] {
  return cells
    .filter(({ attempts }) => attempts > 0)
    .toSorted((one, other) => other.activeAt - one.activeAt)
    .map(({ challenge }) => challenge);
}

/** Asks for the attempts, and again whenever `version` changes. */
function useAttempts(api: Api, challenge: string | undefined, version: string) {
  const [state, setState] = useState<{ readonly attempts?: readonly Attempt[]; readonly trouble: string }>({
    trouble: "",
  });
  useEffect(() => {
    if (challenge === undefined) return;
    let isWanted = true;
    const path = `learner/attempts?challenge=${encodeURIComponent(challenge)}`;
    api.get(path, v.array(attemptSchema)).then(
      (attempts) => isWanted && setState({ attempts, trouble: "" }),
      (error: unknown) => {
        if (isWanted && error instanceof ApiError) setState((before) => ({ ...before, trouble: sayRefusal(error) }));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [api, challenge, version]);
  return state;
}
