import { useState } from "preact/hooks";
import type { TestResult } from "../../runner/model/grade.ts";
import { inEnglish } from "../words/in-language.ts";
import { words } from "../words/words.ts";
import { OutcomeMark } from "./outcome-mark.tsx";
import { type GoTo, GraderSentence, printPlace } from "./place-button.tsx";
import { ScenarioView } from "./scenario-view.tsx";

export interface TestRowProps {
  readonly test: TestResult;
  readonly title: string;
  readonly startsOpen: boolean;
  readonly onGoTo: GoTo;
}

/** One test. A failed one opens to its scenario, which is drawn only then. */
export function TestRow({ test, title, startsOpen, onGoTo }: TestRowProps) {
  const [open, setOpen] = useState(startsOpen);
  const { id, outcome, message, failure, durationMs } = test;
  const said = words().results;
  const location = failure?.location ?? null;
  const placed = location !== null && (message?.includes(printPlace(location)) ?? false);
  return (
    <details
      class={`test test-${outcome}`}
      id={rowId(id)}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <OutcomeMark passed={outcome === "passed"} />
        <span class="test-title">
          <span class="visually-hidden">{said[outcome]} </span>
          <span {...inEnglish()}>{title}</span>
        </span>
      </summary>
      {open && (
        <div class="test-detail">
          {outcome === "passed" && <p>{said.passedIn(printMilliseconds(durationMs))}</p>}
          {outcome === "skipped" && <p>{said.notRun}</p>}
          {message !== null && (
            <p class="test-message">
              <GraderSentence text={message} location={location} onGoTo={onGoTo} />
            </p>
          )}
          {failure !== null && <ScenarioView failure={failure} placed={placed} onGoTo={onGoTo} />}
        </div>
      )}
    </details>
  );
}

/** Opens a test that is on the page, with the group around it, and brings it into view. */
export function openTest(id: string): void {
  const row = document.getElementById(rowId(id));
  if (!(row instanceof HTMLDetailsElement)) return;
  for (let outer: Element | null = row; outer !== null; outer = outer.parentElement) {
    if (outer instanceof HTMLDetailsElement) outer.open = true;
  }
  row.querySelector("summary")?.focus({ preventScroll: true });
  row.scrollIntoView({ block: "start" });
}

function rowId(testId: string): string {
  return `test-${testId}`;
}

function printMilliseconds(durationMs: number): string {
  return durationMs < 0.1 ? words().results.underTenth : `${durationMs.toFixed(1)} ms`;
}
