import type { Draft, SaveState } from "./draft.ts";

/** "saved 10:42": when the code was last put into this browser's storage. */
export function SaveStatus({ state }: { state: SaveState }) {
  return (
    <p class="save-status" title="Your code is kept in this browser, on this device only.">
      {state.kind === "unsaved" && "saving…"}
      {state.kind === "saved" && (
        <>
          saved <time dateTime={state.at.toISOString()}>{printTime(state.at)}</time>
        </>
      )}
      {(state.kind === "failed" || state.kind === "conflict") && "not saved"}
    </p>
  );
}

/** What keeps the code from being saved, in a sentence, and what to do. */
export function SaveTrouble({ draft }: { draft: Draft }) {
  const { state } = draft;
  return (
    <div class="save-trouble" role="alert">
      {state.kind === "failed" && <p class="notice">{troubleWords[state.outcome]}</p>}
      {state.kind === "conflict" && (
        <div class="notice">
          <p>
            Another tab saved other code for this challenge at {printTime(new Date(state.other.savedAt))}. Nothing is
            saved here until you choose.
          </p>
          <button type="button" class="button-quiet" onClick={() => draft.settle("other")}>
            Take the other tab’s code
          </button>
          <button type="button" class="button-quiet" onClick={() => draft.settle("own")}>
            Keep the code in this tab
          </button>
        </div>
      )}
    </div>
  );
}

const troubleWords = {
  blocked:
    "This browser does not let the page keep your code: allow site data for this page, or copy your code before you leave it.",
  full: "The browser’s storage for this site is full, so your code is not saved: copy it before you leave the page.",
} as const;

function printTime(at: Date): string {
  const time = at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (at.toDateString() === new Date().toDateString()) return time;
  return `${at.toLocaleDateString([], { day: "numeric", month: "short" })}, ${time}`;
}
