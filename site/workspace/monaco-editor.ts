import * as monaco from "monaco-editor/editor/editor.api.js";
import type { Location } from "../../runner/chain/contract.ts";
import { isMac } from "./keys.ts";
import { type EditorWorkers, setUpMonaco } from "./monaco-setup.ts";
import { applyTheme, followTheme } from "./monaco-theme.ts";

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
}

/** Monaco on the page. */
export class MonacoEditor {
  readonly #editor: monaco.editor.IStandaloneCodeEditor;
  readonly #options: MonacoOptions;
  readonly #disposables: monaco.IDisposable[] = [];
  readonly #views = new Map<string, monaco.editor.ICodeEditorViewState | null>();
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
    });
    this.#disposables.push(this.#editor, followTheme(), this.#letFocusOut(), this.#followDefinitions());
  }

  /** Shows a file, where the learner last was in it. */
  show(name: string): void {
    if (name === this.#shown.name) return;
    this.#views.set(this.#shown.name, this.#editor.saveViewState());
    this.#shown = this.#find(name);
    this.#editor.setModel(this.#model(name));
    this.#editor.updateOptions({ readOnly: this.#shown.readOnly, ariaLabel: this.#options.label(this.#shown) });
    this.#editor.restoreViewState(this.#views.get(name) ?? null);
  }

  /** Replaces a file's text as an edit, so that the editor's own undo can take it back. */
  setText(name: string, text: string): void {
    const model = this.#model(name);
    if (model.getValue() === text) return;
    model.pushEditOperations(null, [{ range: model.getFullModelRange(), text }], () => null);
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
    for (const disposable of this.#disposables.reverse()) disposable.dispose();
  }

  #addModel(file: EditorFile): void {
    const model = monaco.editor.createModel(file.text, "typescript", uriOf(file.name));
    model.updateOptions({ tabSize: 2, insertSpaces: true, bracketColorizationOptions: noBracketColours });
    this.#disposables.push(model);
    if (file.readOnly) return;
    this.#disposables.push(model.onDidChangeContent(() => this.#options.onEdit(file.name, model.getValue())));
  }

  /** Tab indents, until a key turns that around; Escape does so for one Tab, and any other key takes it back. */
  #letFocusOut(): monaco.IDisposable {
    const editor = this.#editor;
    let toggled = false;
    const setLeaving = (leaving: boolean) => {
      if (editor.getOption(monaco.editor.EditorOption.tabFocusMode) === leaving) return;
      editor.updateOptions({ tabFocusMode: leaving });
      this.#options.onTabMovesFocus(leaving);
    };
    const disposables = [
      editor.addAction({
        id: "cosigner.toggleTab",
        label: "Tab: Leave the Editor or Indent",
        keybindings: [isMac() ? KeyMod.WinCtrl | KeyMod.Shift | KeyCode.KeyM : KeyMod.CtrlCmd | KeyCode.KeyM],
        run: () => {
          toggled = !toggled;
          setLeaving(toggled);
        },
      }),
      editor.onKeyDown(({ keyCode }) => {
        if (keyCode === KeyCode.Tab || keyCode === KeyCode.Shift) return;
        const escapes = keyCode === KeyCode.Escape && this.#options.host.querySelector(OPEN_WIDGETS) === null;
        setLeaving(toggled || escapes);
      }),
      editor.onDidBlurEditorText(() => setLeaving(toggled)),
    ];
    return {
      dispose: () => {
        for (const disposable of disposables) disposable.dispose();
      },
    };
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

const { KeyCode, KeyMod } = monaco;

/** What Escape closes first, before it lets the focus out. */
const OPEN_WIDGETS = ".suggest-widget.visible, .parameter-hints-widget.visible, .find-widget.visible, .rename-box";

const editorOptions: monaco.editor.IStandaloneEditorConstructionOptions = {
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
  readOnlyMessage: { value: "This file is for reading only." },
  theme: "cosigner",
  wordWrap: "on",
  wrappingIndent: "deepIndent",
};

function uriOf(name: string): monaco.Uri {
  return monaco.Uri.parse(`file:///${encodeURIComponent(name)}`);
}
