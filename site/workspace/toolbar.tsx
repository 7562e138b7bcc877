import type { SessionState } from "./grading-session.ts";
import { isMac } from "./keys.ts";
import { type Pane, panes } from "./panes.ts";
import { printScore } from "./verdict-words.ts";

export interface ToolbarProps {
  readonly state: SessionState;
  readonly outdated: boolean;
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
  readonly onRun: () => void;
  readonly onStop: () => void;
}

/** Run, Stop and the score; on a narrow page also the three parts, within reach of a thumb. */
export function Toolbar({ state, outdated, pane, onPane, onRun, onStop }: ToolbarProps) {
  const running = state.finishedTests !== null;
  const { last } = state;
  return (
    <div class="toolbar">
      <nav class="pane-tabs" aria-label="Parts of the page">
        {panes.map(({ id, label }) => (
          <button type="button" key={id} class="pane-tab" aria-current={pane === id} onClick={() => onPane(id)}>
            {label}
          </button>
        ))}
      </nav>
      {/* The button keeps the focus during a run, so it is not disabled in the browser's way. */}
      <button
        type="button"
        class="button-run"
        aria-disabled={running}
        aria-keyshortcuts={isMac() ? "Meta+Enter" : "Control+Enter"}
        onClick={onRun}
      >
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 1 L11 6 L2 11 Z" />
        </svg>
        Run
      </button>
      {running ? (
        <button type="button" class="button-quiet button-stop" onClick={onStop}>
          Stop
        </button>
      ) : (
        <kbd class="toolbar-keys">{isMac() ? "⌘ Enter" : "Ctrl Enter"}</kbd>
      )}
      {last !== null && last.grade.error === null && (
        <p class={outdated ? "toolbar-score toolbar-score-outdated" : "toolbar-score"}>
          {printScore(last.grade)}
          {outdated && " · out of date"}
        </p>
      )}
    </div>
  );
}
