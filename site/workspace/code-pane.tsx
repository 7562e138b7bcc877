import type { ComponentChildren, RefObject } from "preact";
import { useState } from "preact/hooks";
import { words } from "../words/words.ts";
import type { BrowserStorage } from "./browser-storage.ts";
import { CodeEditor, type EditorControl } from "./code-editor.tsx";
import type { Draft } from "./draft.ts";
import { EditorFoot } from "./editor-foot.tsx";
import { FileTabs, tabId } from "./file-tabs.tsx";
import type { CodeMark, EditorFile } from "./monaco-editor.ts";
import { SaveStatus, SaveTrouble } from "./save-status.tsx";
import type { Settings } from "./settings.ts";
import type { WorkspaceAssets } from "./workspace-data.ts";
import type { Command } from "./workspace-tools.ts";

export interface CodePaneProps {
  readonly draft: Draft;
  readonly files: readonly EditorFile[];
  /** Whether the library's files are among them already. */
  readonly complete: boolean;
  readonly shown: EditorFile;
  readonly marks: readonly CodeMark[];
  readonly assets: WorkspaceAssets;
  readonly storage: BrowserStorage;
  readonly settings: Settings;
  /** What the editor's own list of commands has beside its own. */
  readonly commands: readonly Command[];
  readonly control: RefObject<EditorControl | null>;
  readonly onShow: (file: string) => void;
  /** Set where the draft is a copy that is kept nowhere. */
  readonly unkept: boolean;
  /** Shows the code of two tabs that are in conflict. */
  readonly onCompareTabs: () => void;
  /** What stands above the code. */
  readonly bar: ComponentChildren;
  /** What stands last beneath the code. */
  readonly more: ComponentChildren;
}

const PANEL_ID = "code-panel";

/** The files as tabs, the editor, and what stands around it. */
export function CodePane(props: CodePaneProps) {
  const { draft, files, complete, shown, settings, onShow } = props;
  const { plainEditor: plain, screenReader } = settings.values;
  const { workspace } = words();
  const [tabLeaves, setTabLeaves] = useState(false);
  const [monacoFailed, setMonacoFailed] = useState(false);
  return (
    <section class="workspace-code" aria-label={workspace.code}>
      <div class="workspace-files">
        <FileTabs files={files} shown={shown.name} onShow={onShow} panelId={PANEL_ID} />
        {props.unkept ? <p class="save-status">{workspace.sharedNotSaved}</p> : <SaveStatus state={draft.state} />}
      </div>
      <div class="code-bars">
        {props.bar}
        <SaveTrouble draft={draft} onCompare={props.onCompareTabs} />
      </div>
      <div id={PANEL_ID} class="workspace-panel" role="tabpanel" aria-labelledby={tabId(shown.name)}>
        <CodeEditor
          {...props}
          files={complete ? files : undefined}
          plain={plain}
          screenReader={screenReader}
          onTabMovesFocus={setTabLeaves}
          onTrouble={() => setMonacoFailed(true)}
        />
      </div>
      <EditorFoot
        draft={draft}
        plain={plain}
        tabLeaves={tabLeaves}
        monacoFailed={monacoFailed}
        more={props.more}
        onPlain={(wanted) => settings.set("plainEditor", wanted)}
      />
    </section>
  );
}
