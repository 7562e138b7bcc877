import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Location } from "../../runner/chain/contract.ts";
import { words } from "../words/words.ts";
import type { BrowserStorage } from "./browser-storage.ts";
import type { Draft } from "./draft.ts";
import { EditorMemory } from "./editor-memory.ts";
import { loadMonaco, noteEditorSettled } from "./load-monaco.ts";
import type { EditorCommand } from "./monaco-commands.ts";
import type { CodeMark, EditorFile, MonacoEditor, ScreenReaderMode } from "./monaco-editor.ts";
import { placeOf, positionOf } from "./text-position.ts";
import type { WorkspaceAssets } from "./workspace-data.ts";

/** What the rest of the page asks of the editor, whichever of the two is there. */
export interface EditorControl {
  goTo(location: Location): void;
  format(): Promise<void>;
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
  readonly storage: BrowserStorage;
  /** Set where the draft is a copy that is kept nowhere. */
  readonly unkept: boolean;
  readonly screenReader?: ScreenReaderMode;
  /** What the editor's own palette offers beside its own. */
  readonly commands?: readonly EditorCommand[];
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
    // The draft may have changed while Monaco was being made.
    monaco.setText(draft.file, draft.text);
    return draft.subscribe(() => {
      // What the learner erased is in no undo either.
      if (draft.state.kind === "untouched") monaco.startOver(draft.file, draft.text);
      else monaco.setText(draft.file, draft.text);
    });
  }, [monaco, draft]);
  useEffect(() => monaco?.setScreenReader(props.screenReader ?? "auto"), [monaco, props.screenReader]);
  useLayoutEffect(() => {
    control.current = {
      goTo: (location) => (monaco ? monaco.goTo(location) : goToInArea(area.current, location)),
      format: async () => monaco?.format(),
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
  props: CodeEditorProps,
  host: RefObject<HTMLDivElement | null>,
  area: RefObject<HTMLTextAreaElement | null>,
): MonacoEditor | undefined {
  const { draft, files, plain, assets, storage, unkept } = props;
  const [monaco, setMonaco] = useState<MonacoEditor>();
  // What is read when Monaco has arrived must be what holds then, not what held when it was asked for.
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (plain) noteEditorSettled();
    if (plain || files === undefined) return;
    const memory = unkept ? undefined : new EditorMemory(storage, draft);
    const unfollow = memory && keepMemory(memory, draft);
    let ended = false;
    let editor: MonacoEditor | undefined;
    const start = async () => {
      const place = host.current;
      if (place === null) return;
      const Editor = await loadMonaco(place.parentElement ?? place, assets.editorStyle);
      if (ended) return;
      editor = new Editor({
        host: place,
        files: files.map((file) => (file.name === draft.file ? { ...file, text: draft.text } : file)),
        shown: latest.current.shown.name,
        label: labelOf,
        workers: assets,
        onEdit: (_file, text) => draft.edit(text),
        onShow: (file) => latest.current.onShow(file),
        onTabMovesFocus: (moves) => latest.current.onTabMovesFocus(moves),
        memory,
        screenReader: latest.current.screenReader,
        commands: latest.current.commands?.map((command) => ({
          ...command,
          run: () => latest.current.commands?.find(({ id }) => id === command.id)?.run(),
        })),
      });
      if (area.current !== null && area.current === document.activeElement) {
        editor.goTo(placeOf(area.current.value, area.current.selectionStart));
      }
      setMonaco(editor);
    };
    start()
      .catch(() => latest.current.onTrouble())
      .finally(noteEditorSettled);
    return () => {
      ended = true;
      setMonaco(undefined);
      editor?.dispose();
      unfollow?.();
    };
  }, [plain, files, draft, assets, storage, unkept, host, area]);
  return monaco;
}

/** Keeps the memory when the page is left or hidden, and gives up its room where there is none for the code. */
function keepMemory(memory: EditorMemory, draft: Draft): () => void {
  const keep = () => memory.flush();
  addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", keep);
  const unsubscribe = draft.subscribe(() => {
    if (draft.state.kind === "failed" && draft.state.outcome === "full") memory.forget();
  });
  return () => {
    removeEventListener("pagehide", keep);
    document.removeEventListener("visibilitychange", keep);
    unsubscribe();
  };
}

function labelOf(file: EditorFile): string {
  const { editor } = words();
  return file.readOnly ? editor.readOnlyFile(file.name) : editor.ownFile(file.name);
}

function goToInArea(area: HTMLTextAreaElement | null, location: Location): void {
  if (area === null) return;
  const position = positionOf(area.value, location);
  area.focus();
  area.setSelectionRange(position, position);
}
