import type { Location } from "../../runner/chain/contract.ts";
import { ConsoleOutput } from "./console-output.tsx";
import type { GradedCode, SessionState } from "./grading-session.ts";
import { TestGroupResult } from "./test-group-result.tsx";
import { findFirstFailed, groupTests } from "./test-groups.ts";
import { openTest } from "./test-row.tsx";
import { NextStep, VerdictSummary } from "./verdict-summary.tsx";
import { describeVerdict } from "./verdict-words.ts";

export interface ResultsPanelProps {
  readonly state: SessionState;
  /** Whether the code is no longer what the last result is about. */
  readonly outdated: boolean;
  readonly onGoTo: (location: Location) => void;
}

/** What came of the last run: verdict first, then the first cause, then place and next step, then every test. */
export function ResultsPanel({ state, outdated, onGoTo }: ResultsPanelProps) {
  const { last, finishedTests, notice } = state;
  const running = finishedTests !== null;
  const verdict = last && describeVerdict(last);
  return (
    <>
      <div role="status" class="results-status">
        {running && <p class="verdict-headline">Running…</p>}
        {!running && notice !== null && <p class="notice">{notice}</p>}
        {!running && verdict && notice === null && <VerdictSummary verdict={verdict} />}
        {!running && !verdict && notice === null && <Idle />}
      </div>
      {running && (
        <p class="results-progress">{finishedTests > 0 ? `${finishedTests} tests done` : "Bundling your code"}</p>
      )}
      {last && verdict && (
        <div class={running || outdated || notice !== null ? "results-last results-outdated" : "results-last"}>
          {(outdated || notice !== null) && !running && (
            <p class="results-outdated-note">
              {notice === null
                ? "Out of date: the code has changed since this result. Run again for a new one."
                : "Below is the result of the run before."}
            </p>
          )}
          {notice === null && !running && (
            <NextStep verdict={verdict} onGoTo={onGoTo} onOpenTest={(test) => openTest(test.id)} />
          )}
          <Tests graded={last} said={verdict.cause} onGoTo={onGoTo} />
          <ConsoleOutput lines={last.grade.console} />
        </div>
      )}
    </>
  );
}

function Idle() {
  return (
    <p class="results-idle">
      Not run yet. Run grades your code with hidden tests on a simulated chain; nothing runs before you ask for it.
    </p>
  );
}

interface TestsProps {
  readonly graded: GradedCode;
  /** What the verdict has said already. */
  readonly said: string | null;
  readonly onGoTo: (location: Location) => void;
}

function Tests({ graded, said, onGoTo }: TestsProps) {
  const groups = groupTests(graded.grade);
  // The one test that is open from the start is the first that failed, unless its whole function fails alike.
  const first = findFirstFailed(groups);
  const openId = first?.group.sharedMessage === null ? first.test.id : undefined;
  return (
    <div class="results-groups">
      {groups.map((group) => (
        <TestGroupResult
          // A new result starts with its own disclosures.
          key={`${group.name} ${runIdOf(graded)}`}
          group={group}
          said={said}
          openId={openId}
          onGoTo={onGoTo}
        />
      ))}
    </div>
  );
}

const runIds = new WeakMap<object, number>();
let runCount = 0;

/** A number for each result: the same grade object is the same run. */
function runIdOf({ grade }: GradedCode): number {
  const known = runIds.get(grade);
  if (known !== undefined) return known;
  runCount += 1;
  runIds.set(grade, runCount);
  return runCount;
}
