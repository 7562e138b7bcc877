import type { ComponentChildren } from "preact";
import type { Draft } from "./draft.ts";
import { isMac } from "./keys.ts";
import { ResetButton } from "./reset-button.tsx";

export interface EditorFootProps {
  readonly draft: Draft;
  readonly plain: boolean;
  readonly tabLeaves: boolean;
  readonly monacoFailed: boolean;
  readonly onPlain: (plain: boolean) => void;
  /** What stands last. */
  readonly more: ComponentChildren;
}

/** Beneath the editor: what Tab does and how to change that, the plain text box, Reset. */
export function EditorFoot({ draft, plain, tabLeaves, monacoFailed, onPlain, more }: EditorFootProps) {
  return (
    <div class="editor-foot">
      <p class="editor-foot-tab" role="status">
        {describeTab(plain || monacoFailed, tabLeaves)}
        {monacoFailed && " The full editor could not be loaded; this plain box does all but check as you type."}
      </p>
      <label class="editor-foot-plain">
        <input type="checkbox" checked={plain} onChange={(event) => onPlain(event.currentTarget.checked)} /> Plain text
        box
      </label>
      <ResetButton draft={draft} />
      {more}
    </div>
  );
}

function describeTab(plain: boolean, tabLeaves: boolean): string {
  if (plain) return "Tab leaves the box.";
  const toggle = isMac() ? "Ctrl+Shift+M" : "Ctrl+M";
  return tabLeaves
    ? `Tab leaves the editor. ${toggle}: Tab indents.`
    : `Tab indents. ${toggle}: Tab leaves. Esc, Tab: leave once.`;
}
