import type { ComponentChildren } from "preact";
import { words } from "../words/words.ts";
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
  const { workspace } = words();
  return (
    <div class="editor-foot">
      <p class="editor-foot-tab" role="status">
        {describeTab(plain || monacoFailed, tabLeaves)}
        {monacoFailed && ` ${workspace.editorNotLoaded}`}
      </p>
      <label class="editor-foot-plain">
        <input type="checkbox" checked={plain} onChange={(event) => onPlain(event.currentTarget.checked)} />{" "}
        {workspace.plainBox}
      </label>
      <ResetButton draft={draft} />
      {more}
    </div>
  );
}

function describeTab(plain: boolean, tabLeaves: boolean): string {
  const { workspace } = words();
  if (plain) return workspace.tabLeavesBox;
  const toggle = isMac() ? "Ctrl+Shift+M" : "Ctrl+M";
  return tabLeaves ? workspace.tabLeaves(toggle) : workspace.tabIndents(toggle);
}
