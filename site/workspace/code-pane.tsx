import type { ComponentChildren, RefObject } from "preact";
import { useState } from "preact/hooks";
import type { BrowserStorage } from "./browser-storage.ts";
import { CodeEditor, type EditorControl } from "./code-editor.tsx";
import type { Draft } from "./draft.ts";
import { EditorFoot } from "./editor-foot.tsx";
import { FileTabs, tabId } from "./file-tabs.tsx";
import type { CodeMark, EditorFile } from "./monaco-editor.ts";
import { SaveStatus, SaveTrouble } from "./save-status.tsx";
import type { WorkspaceAssets } from "./workspace-data.ts";

export interface CodePaneProps {
  readonly draft: Draft;
  readonly files: readonly EditorFile[];
  /** Whether the library's files are among them already. */
  readonly complete: boolean;
  readonly shown: EditorFile;
  readonly marks: readonly CodeMark[];
  readonly assets: WorkspaceAssets;
  readonly storage: BrowserStorage;
  readonly control: RefObject<EditorControl | null>;
  readonly onShow: (file: string) => void;
  /** Set where the draft is a copy that is kept nowhere. */
  readonly unkept: boolean;
  /** What stands above the code. */
  readonly bar: ComponentChildren;
  /** What stands last beneath the code. */
  readonly more: ComponentChildren;
}

const PLAIN_EDITOR_KEY = "cosigner:v1:plain-editor";
const PANEL_ID = "code-panel";

/** The files as tabs, the editor, and what stands around it. */
export function CodePane(props: CodePaneProps) {
  const { draft, files, complete, shown, storage, onShow } = props;
  const [plain, setPlain] = useState(storage.readJson(PLAIN_EDITOR_KEY) === true);
  const [tabLeaves, setTabLeaves] = useState(false);
  const [monacoFailed, setMonacoFailed] = useState(false);
  return (
    <section class="workspace-code" aria-label="Code">
      <div class="workspace-files">
        <FileTabs files={files} shown={shown.name} onShow={onShow} panelId={PANEL_ID} />
        {props.unkept ? <p class="save-status">shared, not saved</p> : <SaveStatus state={draft.state} />}
      </div>
      <div class="code-bars">
        {props.bar}
        <SaveTrouble draft={draft} />
      </div>
      <div id={PANEL_ID} class="workspace-panel" role="tabpanel" aria-labelledby={tabId(shown.name)}>
        <CodeEditor
          {...props}
          files={complete ? files : undefined}
          plain={plain}
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
        onPlain={(wanted) => {
          storage.writeJson(PLAIN_EDITOR_KEY, wanted);
          setPlain(wanted);
        }}
      />
    </section>
  );
}
