import { useEffect, useState } from "preact/hooks";
import * as v from "valibot";
import type { Location } from "../../../runner/chain/contract.ts";
import type { Grade } from "../../../runner/model/grade.ts";
import { describeVerdict, LastResult, openTest, VerdictSummary } from "../../results/result-views.ts";
import type { ResultsTab } from "../../results/results-tabs.tsx";
import { type Attempt, attemptCodeSchema } from "../../wire/attempts.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Api } from "../api.ts";
import { describeProblem } from "../teacher/problem-text.ts";
import { AttemptCode, type CodeFiles, codeLineId } from "./attempt-code.tsx";

export interface AttemptShownProps {
  readonly api: Api;
  readonly attempt: Attempt;
  /** The one before it. */
  readonly earlier: Attempt | undefined;
}

/** One attempt: its result as its learner sees it, and its code. */
export function AttemptShown({ api, attempt, earlier }: AttemptShownProps) {
  const said = classroomWords().board.attempts;
  const [changes, setChanges] = useState(false);
  const files = useFiles(api, attempt.id);
  const before = useFiles(api, changes ? earlier?.id : undefined);
  const showPlace = ({ file, line }: Location) => {
    setChanges(false);
    // First the code is drawn.
    requestAnimationFrame(() => {
      const element = document.getElementById(codeLineId(file, line));
      element?.scrollIntoView({ block: "center" });
      element?.focus({ preventScroll: true });
    });
  };
  return (
    <div class="attempt">
      <section>
        <h3>{said.result}</h3>
        {attempt.gradedAt === null ? (
          <p class="quiet">{said.noGrade}</p>
        ) : (
          <AttemptResult api={api} id={attempt.id} onGoTo={showPlace} />
        )}
      </section>
      <section>
        <h3>{said.code}</h3>
        {typeof files === "string" ? (
          <p role="alert">{files}</p>
        ) : (
          <AttemptCode
            files={files}
            before={typeof before === "string" ? undefined : before}
            first={earlier === undefined}
            changes={changes}
            onChanges={setChanges}
          />
        )}
      </section>
    </div>
  );
}

/** The code of an attempt; a sentence where it cannot be had. */
function useFiles(api: Api, id: string | undefined): CodeFiles | string | undefined {
  const [files, setFiles] = useState<CodeFiles | string>();
  useEffect(() => {
    if (id === undefined) return;
    let ended = false;
    api.get(`teacher/attempts/${id}`, attemptCodeSchema).then(
      (attempt) => ended || setFiles(attempt.files),
      (error: unknown) => ended || setFiles(describeProblem(error)),
    );
    return () => {
      ended = true;
    };
  }, [api, id]);
  return files;
}

/** The server's own grader made it: only that it is one is looked at. */
const gradeSchema = v.custom<Grade>(
  (input) => v.safeParse(v.looseObject({ challenge: v.string(), tests: v.array(v.looseObject({})) }), input).success,
);

interface AttemptResultProps {
  readonly api: Api;
  readonly id: string;
  readonly onGoTo: (location: Location) => void;
}

function AttemptResult({ api, id, onGoTo }: AttemptResultProps) {
  const [grade, setGrade] = useState<Grade | string>();
  const [tab, setTab] = useState<ResultsTab>("tests");
  useEffect(() => {
    let ended = false;
    api.get(`teacher/attempts/${id}/grade`, gradeSchema).then(
      (got) => ended || setGrade(got),
      (error: unknown) => ended || setGrade(describeProblem(error)),
    );
    return () => {
      ended = true;
    };
  }, [api, id]);
  if (grade === undefined) return <p role="status">{classroomWords().board.loading}</p>;
  if (typeof grade === "string") return <p role="alert">{grade}</p>;
  const graded = { grade, text: "", replaced: null };
  return (
    <div class="results-view">
      <VerdictSummary
        // What to do next is said to the learner.
        verdict={{ ...describeVerdict(graded), nextStep: null }}
        onGoTo={onGoTo}
        onOpenTest={(test) => {
          setTab("tests");
          requestAnimationFrame(() => openTest(test.id));
        }}
      />
      <LastResult
        graded={graded}
        old={false}
        note={null}
        said
        tab={tab}
        onTab={setTab}
        onGoTo={onGoTo}
        onShow={openTest}
      />
    </div>
  );
}
