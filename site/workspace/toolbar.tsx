import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { printScore } from "../results/verdict-headline.ts";
import { words } from "../words/words.ts";
import type { SessionState } from "./grading-session.ts";
import { isMac, keysOf, printKeys } from "./keys.ts";
import { type Pane, panes } from "./panes.ts";

export interface ToolbarProps {
  readonly state: SessionState;
  readonly outdated: boolean;
  readonly pane: Pane;
  /** A sentence on what came of a command. */
  readonly said: string;
  readonly onPane: (pane: Pane) => void;
  readonly onRun: () => void;
  readonly onStop: () => void;
}

/** Run, Stop and the score; on a narrow page also the three parts, within reach of a thumb. */
export function Toolbar({ state, outdated, pane, said, onPane, onRun, onStop }: ToolbarProps) {
  const running = state.finishedTests !== null;
  const runButton = useRef<HTMLButtonElement>(null);
  const { last } = state;
  const { workspace } = words();
  return (
    <div class="toolbar">
      <nav class="pane-tabs" aria-label={workspace.parts}>
        {panes.map((id) => (
          <button type="button" key={id} class="pane-tab" aria-current={pane === id} onClick={() => onPane(id)}>
            {workspace[id]}
          </button>
        ))}
      </nav>
      {/* The button keeps the focus during a run, so it is not disabled in the browser's way. */}
      <button
        type="button"
        ref={runButton}
        class="button-run"
        aria-disabled={running}
        aria-keyshortcuts={isMac() ? "Meta+Enter" : "Control+Enter"}
        onClick={onRun}
      >
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 1 L11 6 L2 11 Z" />
        </svg>
        {workspace.run}
      </button>
      {running ? (
        <StopButton focusAfter={runButton} onStop={onStop} />
      ) : (
        <kbd class="toolbar-keys">{printKeys(keysOf.run)}</kbd>
      )}
      <p class="toolbar-said" role="status">
        {said}
      </p>
      {last !== null && last.grade.error === null && (
        <p class={outdated ? "toolbar-score toolbar-score-outdated" : "toolbar-score"}>
          {printScore(last.grade)}
          {outdated && ` · ${workspace.outOfDate}`}
        </p>
      )}
    </div>
  );
}

interface StopButtonProps {
  /** What takes the keyboard over from Stop when the run is over. */
  readonly focusAfter: RefObject<HTMLElement | null>;
  readonly onStop: () => void;
}

function StopButton({ focusAfter, onStop }: StopButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const own = button.current;
    return () => {
      if (own === document.activeElement) focusAfter.current?.focus();
    };
  }, []);
  return (
    <button type="button" ref={button} class="button-quiet button-stop" onClick={onStop}>
      {words().workspace.stop}
    </button>
  );
}
