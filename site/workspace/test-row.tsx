import { useState } from "preact/hooks";
import type { Location } from "../../runner/chain/contract.ts";
import type { TestResult } from "../../runner/model/grade.ts";
import { OutcomeMark } from "./outcome-mark.tsx";
import { ScenarioView } from "./scenario-view.tsx";

export interface TestRowProps {
  readonly test: TestResult;
  readonly title: string;
  readonly startsOpen: boolean;
  /** A message that stands above already and need not be said again. */
  readonly said: string | null;
  readonly onGoTo: (location: Location) => void;
}

/** One test. A failed one opens to its scenario, which is drawn only then. */
export function TestRow({ test, title, startsOpen, said, onGoTo }: TestRowProps) {
  const [open, setOpen] = useState(startsOpen);
  const passed = test.outcome === "passed";
  return (
    <details
      class={`test test-${test.outcome}`}
      id={rowId(test.id)}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <OutcomeMark passed={passed} />
        <span class="test-title">
          <span class="visually-hidden">{test.outcome}: </span>
          {title}
        </span>
      </summary>
      {open && (
        <div class="test-detail">
          {passed && <p>Passed in {printMilliseconds(test.durationMs)}.</p>}
          {test.outcome === "skipped" && <p>Not run.</p>}
          {test.message !== null && test.message !== said && <p class="test-message">{test.message}</p>}
          {test.failure !== null && <ScenarioView failure={test.failure} onGoTo={onGoTo} />}
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
  return durationMs < 0.1 ? "less than 0.1 ms" : `${durationMs.toFixed(1)} ms`;
}
