import * as monaco from "monaco-editor/editor/editor.api.js";
import "monaco-editor/features/diffEditor/register.js";
import { conf, language } from "monaco-editor/languages/definitions/typescript/typescript.js";
import { words } from "../words/words.ts";
import { type EditorWorkers, setUpMonaco } from "./monaco-setup.ts";
import { applyTheme, followTheme } from "./monaco-theme.ts";

export interface DiffOptions {
  readonly host: HTMLElement;
  readonly workers: EditorWorkers;
  readonly from: { readonly label: string; readonly text: string };
  readonly to: { readonly label: string; readonly text: string };
}

/** Code that is only read: coloured like TypeScript, but not checked, for its files are not there. */
const LANGUAGE = "typescript-to-read";

/** Two texts side by side, or one in the other where there is little room. */
export class MonacoDiff {
  readonly #editor: monaco.editor.IStandaloneDiffEditor;
  readonly #disposables: monaco.IDisposable[];

  constructor({ host, workers, from, to }: DiffOptions) {
    if (self.MonacoEnvironment === undefined) setUpMonaco(workers);
    registerLanguage();
    applyTheme();
    this.#editor = monaco.editor.createDiffEditor(host, diffOptions);
    const models = { original: createModel(from.text), modified: createModel(to.text) };
    this.#editor.setModel(models);
    this.#disposables = [
      this.#editor,
      models.original,
      models.modified,
      followTheme(),
      keepLabel(this.#editor.getOriginalEditor(), from.label),
      keepLabel(this.#editor.getModifiedEditor(), to.label),
      ...this.#bindKeys(),
    ];
  }

  /** Goes to the next difference, or to the one before. */
  step(target: "next" | "previous"): void {
    this.#editor.goToDiff(target);
  }

  /** F7 and Shift+F7 list the differences one by one as text. Monaco binds them too, but too late to be noticed. */
  #bindKeys(): readonly monaco.IDisposable[] {
    const { diff } = words();
    return [this.#editor.getOriginalEditor(), this.#editor.getModifiedEditor()].flatMap((editor) => [
      editor.addAction({
        id: "cosigner.nextDifference",
        label: diff.next,
        keybindings: [monaco.KeyCode.F7],
        run: () => this.#editor.accessibleDiffViewerNext(),
      }),
      editor.addAction({
        id: "cosigner.previousDifference",
        label: diff.previous,
        keybindings: [monaco.KeyMod.Shift | monaco.KeyCode.F7],
        run: () => this.#editor.accessibleDiffViewerPrev(),
      }),
    ]);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

const diffOptions: monaco.editor.IStandaloneDiffEditorConstructionOptions = {
  automaticLayout: true,
  readOnly: true,
  originalEditable: false,
  // There is nothing to indent: Tab leads on.
  tabFocusMode: true,
  renderSideBySide: true,
  useInlineViewWhenSpaceIsLimited: true,
  renderSideBySideInlineBreakpoint: 760,
  renderOverviewRuler: false,
  renderMarginRevertIcon: false,
  renderGutterMenu: false,
  diffWordWrap: "on",
  fontSize: 13,
  lineHeight: 20,
  fontFamily: "var(--font-mono), monospace",
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  renderLineHighlight: "none",
  occurrencesHighlight: "off",
  selectionHighlight: false,
  renderFinalNewline: "on",
  scrollBeyondLastLine: false,
  scrollbar: { alwaysConsumeMouseWheel: false },
  theme: "cosigner",
};

function createModel(text: string): monaco.editor.ITextModel {
  const model = monaco.editor.createModel(text, LANGUAGE);
  model.updateOptions({ tabSize: 2, bracketColorizationOptions: noBracketColours });
  return model;
}

/** Brackets have the colour of the text, as in the learner's own editor. */
const noBracketColours = { enabled: false, independentColorPoolPerBracketType: false };

/** Names an editor for who listens: the comparison takes names away again whenever its layout changes. */
function keepLabel(editor: monaco.editor.ICodeEditor, ariaLabel: string): monaco.IDisposable {
  const name = () => {
    if (editor.getOption(monaco.editor.EditorOption.ariaLabel) !== ariaLabel) editor.updateOptions({ ariaLabel });
  };
  name();
  return editor.onDidChangeConfiguration(name);
}

function registerLanguage(): void {
  if (monaco.languages.getLanguages().some(({ id }) => id === LANGUAGE)) return;
  monaco.languages.register({ id: LANGUAGE });
  monaco.languages.setMonarchTokensProvider(LANGUAGE, language);
  monaco.languages.setLanguageConfiguration(LANGUAGE, conf);
}
