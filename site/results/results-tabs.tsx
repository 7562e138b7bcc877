import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { words } from "../words/words.ts";

export type ResultsTab = "tests" | "console";

export interface ResultsTabsProps {
  readonly tab: ResultsTab;
  readonly onTab: (tab: ResultsTab) => void;
  /** The number of lines that were printed. */
  readonly console: number;
  readonly tests: ComponentChildren;
  readonly output: ComponentChildren;
}

const tabs: readonly ResultsTab[] = ["tests", "console"];

/** The tests and the console of a result, one at a time. Arrow keys, Home and End go from tab to tab. */
export function ResultsTabs({ tab, onTab, console: lines, tests, output }: ResultsTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const said = words().results;
  const choose = (event: KeyboardEvent) => {
    const next = findNext(event.key, tab);
    if (next === undefined) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  const labels = { tests: said.tests, console: said.console };
  const panels = { tests, console: output };
  return (
    <>
      <div role="tablist" class="results-tabs" aria-label={said.tabs} ref={list} onKeyDown={choose}>
        {tabs.map((one) => (
          <button
            type="button"
            role="tab"
            key={one}
            id={tabId(one)}
            class="results-tab"
            aria-selected={one === tab}
            aria-controls={panelId(one)}
            tabIndex={one === tab ? 0 : -1}
            onClick={() => onTab(one)}
          >
            {labels[one]}
            {one === "console" && lines > 0 && <span class="results-tab-count"> {said.lines(lines)}</span>}
          </button>
        ))}
      </div>
      {tabs.map((one) => (
        <div role="tabpanel" key={one} id={panelId(one)} aria-labelledby={tabId(one)} hidden={one !== tab}>
          {panels[one]}
        </div>
      ))}
    </>
  );
}

/** With two tabs either arrow goes to the other one, whichever way the page is written. */
function findNext(key: string, tab: ResultsTab): ResultsTab | undefined {
  if (key === "ArrowLeft" || key === "ArrowRight") return tab === "tests" ? "console" : "tests";
  if (key === "Home") return "tests";
  return key === "End" ? "console" : undefined;
}

function tabId(tab: ResultsTab): string {
  return `results-tab-${tab}`;
}

function panelId(tab: ResultsTab): string {
  return `results-panel-${tab}`;
}
