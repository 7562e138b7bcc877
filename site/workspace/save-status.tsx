import { useState } from "preact/hooks";
import { Fill } from "../words/fill.tsx";
import { words } from "../words/words.ts";
import { copyText } from "./clipboard.ts";
import type { Draft, SaveState } from "./draft.ts";
import { printTime } from "./print-time.ts";

/** "saved 10:42": when the code was last put into this browser's storage. */
export function SaveStatus({ state }: { state: SaveState }) {
  const { save } = words();
  return (
    <p class="save-status" title={save.note}>
      {state.kind === "unsaved" && save.saving}
      {state.kind === "saved" && (
        <Fill text={save.saved} with={{ time: <time dateTime={state.at.toISOString()}>{printTime(state.at)}</time> }} />
      )}
      {(state.kind === "failed" || state.kind === "conflict") && save.notSaved}
    </p>
  );
}

export interface SaveTroubleProps {
  readonly draft: Draft;
  /** Shows the code of both tabs. */
  readonly onCompare: () => void;
}

/** What keeps the code from being saved, in a sentence, and what to do. */
export function SaveTrouble({ draft, onCompare }: SaveTroubleProps) {
  const { state } = draft;
  const { save } = words();
  return (
    <div class="save-trouble" role="alert">
      {state.kind === "failed" && (
        <div class="notice">
          <p>{save[state.outcome]}</p>
          <CopyCode text={draft.text} />
        </div>
      )}
      {state.kind === "conflict" && (
        <div class="notice">
          <p>{save.conflict(printTime(new Date(state.other.savedAt)))}</p>
          <button type="button" class="button-quiet" onClick={onCompare}>
            {save.compare}
          </button>
          <SettleButtons draft={draft} />
        </div>
      )}
    </div>
  );
}

/** The two ways out of a conflict of tabs. */
export function SettleButtons({ draft, onSettled }: { readonly draft: Draft; readonly onSettled?: () => void }) {
  const { save } = words();
  const settle = (choice: "other" | "own") => {
    draft.settle(choice);
    onSettled?.();
  };
  return (
    <>
      <button type="button" class="button-quiet" onClick={() => settle("other")}>
        {save.takeOther}
      </button>
      <button type="button" class="button-quiet" onClick={() => settle("own")}>
        {save.keepOwn}
      </button>
    </>
  );
}

function CopyCode({ text }: { readonly text: string }) {
  const { save } = words();
  const [said, say] = useState("");
  return (
    <>
      <button
        type="button"
        class="button-quiet"
        onClick={async () => say((await copyText(text)) ? save.copied : save.copyRefused)}
      >
        {save.copy}
      </button>
      {said !== "" && <span>{said}</span>}
    </>
  );
}
