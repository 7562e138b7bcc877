import * as monaco from "monaco-editor/editor/editor.api.js";
import type { Location } from "../../runner/chain/contract.ts";
import { words } from "../words/words.ts";
import type { EditorMemory } from "./editor-memory.ts";
import { addCommand, type EditorCommand } from "./monaco-commands.ts";
import { type EditorWorkers, setUpMonaco } from "./monaco-setup.ts";
import { applyTheme, followTheme } from "./monaco-theme.ts";
import { createRememberedModel, type RememberedModel, replaceText } from "./remembered-model.ts";
import { letFocusOut } from "./tab-key.ts";

/** A text that the editor shows. */
export interface EditorFile {
  readonly name: string;
  readonly text: string;
  readonly readOnly: boolean;
}

/** A place in the code to be marked, with what is wrong there. */
export interface CodeMark {
  readonly location: Location;
  readonly message: string;
}

/** Whether the editor takes it that a screen reader is there: as far as it can find out, or always. */
export type ScreenReaderMode = "auto" | "on";

export interface MonacoOptions {
  readonly host: HTMLElement;
  readonly files: readonly EditorFile[];
  /** The name of the file to show first. */
  readonly shown: string;
  readonly label: (file: EditorFile) => string;
  readonly workers: EditorWorkers;
  readonly onEdit: (file: string, text: string) => void;
  /** The learner followed a name into another file. */
  readonly onShow: (file: string) => void;
  readonly onTabMovesFocus: (moves: boolean) => void;
  /** Where it is kept from visit to visit what the learner did in their own file; without it, nothing is. */
  readonly memory?: EditorMemory | undefined;
  readonly screenReader?: ScreenReaderMode | undefined;
  readonly commands?: readonly EditorCommand[] | undefined;
}

/** Monaco on the page. */
export class MonacoEditor {
  readonly #editor: monaco.editor.IStandaloneCodeEditor;
  readonly #options: MonacoOptions;
  readonly #disposables: monaco.IDisposable[] = [];
  readonly #views = new Map<string, monaco.editor.ICodeEditorViewState | null>();
  /** The learner's own file. */
  #own: RememberedModel | undefined;
  #shown: EditorFile;

  constructor(options: MonacoOptions) {
    setUpMonaco(options.workers);
    this.#options = options;
    for (const file of options.files) this.#addModel(file);
    this.#shown = this.#find(options.shown);
    applyTheme();
    this.#editor = monaco.editor.create(options.host, {
      model: this.#model(options.shown),
      ...editorOptions,
      ariaLabel: options.label(this.#shown),
      readOnly: this.#shown.readOnly,
      readOnlyMessage: { value: words().editor.readOnly },
      accessibilitySupport: options.screenReader ?? "auto",
    });
    this.#restoreView();
    this.#disposables.push(
      this.#editor,
      followTheme(),
      letFocusOut(this.#editor, options.host, options.onTabMovesFocus),
      this.#followDefinitions(),
    );
    this.#disposables.push(
      ...this.#remember(),
      ...(options.commands ?? []).map((command) => addCommand(this.#editor, command)),
    );
  }

  /** Turns the editor's help for screen readers on, or leaves that to the editor. */
  setScreenReader(mode: ScreenReaderMode): void {
    this.#editor.updateOptions({ accessibilitySupport: mode });
  }

  /** Shows a file, where the learner last was in it. */
  show(name: string): void {
    if (name === this.#shown.name) return;
    this.#views.set(this.#shown.name, this.#editor.saveViewState());
    this.#shown = this.#find(name);
    this.#editor.setModel(this.#model(name));
    this.#editor.updateOptions({ readOnly: this.#shown.readOnly, ariaLabel: this.#options.label(this.#shown) });
    this.#restoreView();
  }

  /** Replaces a file's text as an edit, so that the editor's own undo can take it back. */
  setText(name: string, text: string): void {
    replaceText(this.#model(name), text);
  }

  /** Replaces a file's text, and forgets all that was there. */
  startOver(name: string, text: string): void {
    this.#model(name).setValue(text);
    this.#options.memory?.forget();
  }

  goTo({ line, column }: { line: number; column: number }): void {
    this.#editor.setPosition({ lineNumber: line, column });
    this.#editor.revealPositionInCenterIfOutsideViewport({ lineNumber: line, column });
    this.#editor.focus();
  }

  /** Marks what the grader complained about, in place of what it complained about before. */
  mark(file: string, marks: readonly CodeMark[]): void {
    const model = this.#model(file);
    const markers = marks.map(({ location, message }) => {
      const position = model.validatePosition({ lineNumber: location.line, column: location.column });
      const word = model.getWordAtPosition(position);
      return {
        severity: monaco.MarkerSeverity.Error,
        source: "grader",
        message,
        startLineNumber: position.lineNumber,
        startColumn: position.column,
        endLineNumber: position.lineNumber,
        endColumn: word?.endColumn ?? position.column + 1,
      };
    });
    monaco.editor.setModelMarkers(model, "grader", markers);
  }

  focus(): void {
    this.#editor.focus();
  }

  /** Formats the file that is shown. */
  async format(): Promise<void> {
    await this.#editor.getAction("editor.action.formatDocument")?.run();
  }

  dispose(): void {
    this.#options.memory?.flush();
    for (const disposable of this.#disposables.reverse()) disposable.dispose();
  }

  #addModel(file: EditorFile): void {
    const model = file.readOnly
      ? monaco.editor.createModel(file.text, "typescript", uriOf(file.name))
      : this.#openOwn(file);
    model.updateOptions({ tabSize: 2, insertSpaces: true, bracketColorizationOptions: noBracketColours });
    this.#disposables.push(model);
    if (file.readOnly) return;
    this.#disposables.push(model.onDidChangeContent(() => this.#options.onEdit(file.name, model.getValue())));
  }

  /** The learner's file as the last visit left it. */
  #openOwn(file: EditorFile): monaco.editor.ITextModel {
    const note = this.#options.memory?.read();
    if (isViewState(note?.view)) this.#views.set(file.name, note.view);
    this.#own = createRememberedModel(file.text, uriOf(file.name), note?.journal);
    return this.#own.model;
  }

  #restoreView(): void {
    try {
      this.#editor.restoreViewState(this.#views.get(this.#shown.name) ?? null);
    } catch {
      // What was kept is damaged: the file is shown from its beginning.
      this.#editor.setPosition({ lineNumber: 1, column: 1 });
    }
  }

  /** Notes every change of the learner's file, and where they are in it. */
  #remember(): readonly monaco.IDisposable[] {
    const { memory } = this.#options;
    const own = this.#own;
    if (memory === undefined || own === undefined) return [];
    const file = this.#options.files.find(({ readOnly }) => !readOnly)?.name ?? "";
    const take = () => {
      if (this.#shown.name === file) this.#views.set(file, this.#editor.saveViewState());
      return { view: this.#views.get(file), journal: own.keep() };
    };
    const note = () => memory.note(take);
    return [
      own.model.onDidChangeContent(note),
      this.#editor.onDidChangeCursorPosition(note),
      this.#editor.onDidScrollChange(note),
      this.#editor.onDidChangeHiddenAreas(note),
    ];
  }

  #followDefinitions(): monaco.IDisposable {
    return monaco.editor.registerEditorOpener({
      openCodeEditor: (_source, resource, place) => {
        const file = this.#options.files.find(({ name }) => uriOf(name).toString() === resource.toString());
        if (file === undefined) return false;
        this.#options.onShow(file.name);
        this.show(file.name);
        if (place === undefined) return true;
        const position =
          "startLineNumber" in place
            ? { line: place.startLineNumber, column: place.startColumn }
            : { line: place.lineNumber, column: place.column };
        this.goTo(position);
        return true;
      },
    });
  }

  #find(name: string): EditorFile {
    const file = this.#options.files.find((candidate) => candidate.name === name);
    if (file === undefined) throw new RangeError(`the editor has no file ${name}`);
    return file;
  }

  #model(name: string): monaco.editor.ITextModel {
    const model = monaco.editor.getModel(uriOf(name));
    if (model === null) throw new RangeError(`the editor has no file ${name}`);
    return model;
  }
}

/** Brackets have the colour of the text: few colours, each with a meaning. */
const noBracketColours = { enabled: false, independentColorPoolPerBracketType: false };

const editorOptions: monaco.editor.IStandaloneEditorConstructionOptions = {
  // The page's own theme is one of high contrast where the system asks for it.
  autoDetectHighContrast: false,
  automaticLayout: true,
  fixedOverflowWidgets: true,
  fontSize: 14,
  lineHeight: 22,
  fontFamily: "var(--font-mono), monospace",
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  padding: { top: 16, bottom: 16 },
  renderLineHighlight: "gutter",
  scrollBeyondLastLine: false,
  scrollbar: { alwaysConsumeMouseWheel: false },
  renderFinalNewline: "on",
  theme: "cosigner",
  wordWrap: "on",
  wrappingIndent: "deepIndent",
};

function uriOf(name: string): monaco.Uri {
  return monaco.Uri.parse(`file:///${encodeURIComponent(name)}`);
}

function isViewState(view: unknown): view is monaco.editor.ICodeEditorViewState {
  return typeof view === "object" && view !== null && "cursorState" in view && "viewState" in view;
}
