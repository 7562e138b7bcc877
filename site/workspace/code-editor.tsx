import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Location } from "../../runner/chain/contract.ts";
import type { Draft } from "./draft.ts";
import { loadMonaco } from "./load-monaco.ts";
import type { CodeMark, EditorFile, MonacoEditor } from "./monaco-editor.ts";
import { placeOf, positionOf } from "./text-position.ts";
import type { WorkspaceAssets } from "./workspace-data.ts";

/** What the rest of the page asks of the editor, whichever of the two is there. */
export interface EditorControl {
  goTo(location: Location): void;
  format(): void;
}

export interface CodeEditorProps {
  readonly draft: Draft;
  /** All files, the draft's own as well; `undefined` until the library is loaded. */
  readonly files: readonly EditorFile[] | undefined;
  readonly shown: EditorFile;
  readonly marks: readonly CodeMark[];
  /** The learner wants a plain text box. */
  readonly plain: boolean;
  readonly assets: WorkspaceAssets;
  readonly control: RefObject<EditorControl | null>;
  readonly onShow: (file: string) => void;
  readonly onTabMovesFocus: (moves: boolean) => void;
  /** Monaco could not be loaded; the plain box stays. */
  readonly onTrouble: () => void;
}

/** The editor: a plain text box at once, Monaco in its place when that has loaded. Both edit the same draft. */
export function CodeEditor(props: CodeEditorProps) {
  const { draft, shown, marks, control } = props;
  const host = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const monaco = useMonaco(props, host, area);

  useLayoutEffect(() => monaco?.show(shown.name), [monaco, shown.name]);
  useEffect(() => monaco?.mark(draft.file, marks), [monaco, draft, marks]);
  useLayoutEffect(() => {
    if (monaco === undefined) return;
    const follow = () => monaco.setText(draft.file, draft.text);
    // The draft may have changed while Monaco was being made.
    follow();
    return draft.subscribe(follow);
  }, [monaco, draft]);
  useLayoutEffect(() => {
    control.current = {
      goTo: (location) => (monaco ? monaco.goTo(location) : goToInArea(area.current, location)),
      format: () => void monaco?.format(),
    };
  }, [monaco, control]);

  const own = shown.name === draft.file;
  return (
    <div class="code-editor">
      <div class="code-editor-monaco" ref={host} hidden={props.plain} />
      {monaco === undefined && (
        <textarea
          ref={area}
          class="code-editor-area"
          aria-label={labelOf(shown)}
          value={own ? draft.text : shown.text}
          readOnly={shown.readOnly}
          onInput={(event) => draft.edit(event.currentTarget.value)}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          wrap="off"
        />
      )}
    </div>
  );
}

function useMonaco(
  { draft, files, shown, plain, assets, onShow, onTabMovesFocus, onTrouble }: CodeEditorProps,
  host: RefObject<HTMLDivElement | null>,
  area: RefObject<HTMLTextAreaElement | null>,
): MonacoEditor | undefined {
  const [monaco, setMonaco] = useState<MonacoEditor>();
  // What is read when Monaco has arrived must be what holds then, not what held when it was asked for.
  const latest = useRef({ shown, onShow, onTabMovesFocus, onTrouble });
  latest.current = { shown, onShow, onTabMovesFocus, onTrouble };
  useEffect(() => {
    if (plain || files === undefined) return;
    let ended = false;
    let editor: MonacoEditor | undefined;
    const start = async () => {
      const Editor = await loadMonaco(assets.editorStyle);
      const place = host.current;
      if (ended || place === null) return;
      editor = new Editor({
        host: place,
        files: files.map((file) => (file.name === draft.file ? { ...file, text: draft.text } : file)),
        shown: latest.current.shown.name,
        label: labelOf,
        workers: assets,
        onEdit: (_file, text) => draft.edit(text),
        onShow: (file) => latest.current.onShow(file),
        onTabMovesFocus: (moves) => latest.current.onTabMovesFocus(moves),
      });
      if (area.current !== null && area.current === document.activeElement) {
        editor.goTo(placeOf(area.current.value, area.current.selectionStart));
      }
      setMonaco(editor);
    };
    start().catch(() => latest.current.onTrouble());
    return () => {
      ended = true;
      setMonaco(undefined);
      editor?.dispose();
    };
  }, [plain, files, draft, assets, host, area]);
  return monaco;
}

function labelOf(file: EditorFile): string {
  return file.readOnly
    ? `Code of ${file.name}, for reading only`
    : `Code editor, ${file.name}. To leave it press Escape and then Tab.`;
}

function goToInArea(area: HTMLTextAreaElement | null, location: Location): void {
  if (area === null) return;
  const position = positionOf(area.value, location);
  area.focus();
  area.setSelectionRange(position, position);
}
