import { useState } from "preact/hooks";
import type { GoTo } from "../results/place-button.tsx";
import type { ResultsTab } from "../results/results-tabs.tsx";
import { words } from "../words/words.ts";
import type { SessionState } from "./grading-session.ts";
import { useResultViews } from "./use-result-views.ts";

export interface ResultsPanelProps {
  readonly state: SessionState;
  /** Whether the code is no longer what the last result is about. */
  readonly outdated: boolean;
  /** The best run of earlier, where the challenge is not passed yet. */
  readonly best: { readonly passed: number; readonly tests: number } | undefined;
  readonly onGoTo: GoTo;
}

/** What came of the last run: verdict first, then the first cause, place and next step; then every test, and the console. */
export function ResultsPanel({ state, outdated, best, onGoTo }: ResultsPanelProps) {
  const [tab, setTab] = useState<ResultsTab>("tests");
  const { last, finishedTests, notice, news } = state;
  const running = finishedTests !== null;
  const views = useResultViews(running || last !== null);
  const said = words().results;
  const showTest = (id: string) => {
    if (tab === "tests") return views?.openTest(id);
    setTab("tests");
    // What is hidden takes no focus: first it is drawn.
    requestAnimationFrame(() => views?.openTest(id));
  };
  const verdict = last && views?.describeVerdict(last);
  const trouble = notice ?? (last && views === null ? words().dialog.notLoaded : null);
  const note = notice !== null ? said.runBefore : outdated ? said.outOfDate : null;
  return (
    <>
      {/* Said once, when it comes: what is drawn again is the same, and so no news to a screen reader. */}
      <div role="status" aria-atomic="false" class="results-status">
        {running && <p class="verdict-headline">{said.running}</p>}
        {!running && trouble !== null && <p class="notice">{trouble}</p>}
        {!running && trouble === null && views && verdict && (
          <views.VerdictSummary verdict={verdict} onGoTo={onGoTo} onOpenTest={(test) => showTest(test.id)} />
        )}
        {!running && trouble === null && last === null && <Idle best={best} />}
      </div>
      {running && <p class="results-progress">{news ?? describeProgress(finishedTests)}</p>}
      {last && views && (
        <views.LastResult
          graded={last}
          old={running || note !== null}
          note={running ? null : note}
          said={!running && notice === null}
          tab={tab}
          onTab={setTab}
          onGoTo={onGoTo}
          onShow={showTest}
        />
      )}
    </>
  );
}

function describeProgress(finishedTests: number): string {
  const said = words().results;
  return finishedTests > 0 ? said.testsDone(finishedTests) : said.bundling;
}

function Idle({ best }: Pick<ResultsPanelProps, "best">) {
  const said = words().results;
  return (
    <>
      <p class="results-idle">{said.idle}</p>
      {best && <p class="results-idle">{said.best(best.passed, best.tests)}</p>}
    </>
  );
}
