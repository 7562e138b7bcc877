// Only what is used of Monaco: each feature is registered by its import.
import "monaco-editor/features/bracketMatching/register.js";
import "monaco-editor/features/caretOperations/register.js";
import "monaco-editor/features/clipboard/register.js";
import "monaco-editor/features/codeAction/register.js";
import "monaco-editor/features/codeEditor/register.js";
import "monaco-editor/features/codicon/register.js";
import "monaco-editor/features/comment/register.js";
import "monaco-editor/features/contextmenu/register.js";
import "monaco-editor/features/cursorUndo/register.js";
import "monaco-editor/features/find/register.js";
import "monaco-editor/features/folding/register.js";
import "monaco-editor/features/format/register.js";
import "monaco-editor/features/gotoError/register.js";
import "monaco-editor/features/gotoLine/register.js";
import "monaco-editor/features/gotoSymbol/register.js";
import "monaco-editor/features/hover/register.js";
import "monaco-editor/features/indentation/register.js";
import "monaco-editor/features/lineSelection/register.js";
import "monaco-editor/features/linesOperations/register.js";
import "monaco-editor/features/multicursor/register.js";
import "monaco-editor/features/parameterHints/register.js";
import "monaco-editor/features/quickCommand/register.js";
import "monaco-editor/features/quickOutline/register.js";
import "monaco-editor/features/readOnlyMessage/register.js";
import "monaco-editor/features/rename/register.js";
import "monaco-editor/features/smartSelect/register.js";
import "monaco-editor/features/snippet/register.js";
// The feature "suggest" registers only suggestions in grey; the list is its controller.
import "monaco-editor/editor/contrib/suggest/browser/suggestController.js";
import "monaco-editor/features/tokenization/register.js";
import "monaco-editor/features/unicodeHighlighter/register.js";
import "monaco-editor/features/wordHighlighter/register.js";
import "monaco-editor/features/wordOperations/register.js";
import "monaco-editor/languages/definitions/rust/register.js";
import "monaco-editor/languages/definitions/typescript/register.js";
import {
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  typescriptDefaults,
} from "monaco-editor/languages/features/typescript/register.js";

/** Where the editor's two workers are. */
export interface EditorWorkers {
  readonly editorWorker: string;
  readonly tsWorker: string;
}

/** What code in the sandbox finds beside the language itself; `casper.d.ts` is a model of its own. */
const SANDBOX_GLOBALS = `
/** What is printed is shown beneath the results. */
declare const console: Record<"log" | "info" | "warn" | "error" | "debug", (...values: unknown[]) => void>;
`;

/** Tells Monaco where its workers are, and TypeScript how strictly to check and against what. */
export function setUpMonaco({ editorWorker, tsWorker }: EditorWorkers): void {
  self.MonacoEnvironment = {
    getWorker: (_workerId, label) => new Worker(label === "typescript" ? tsWorker : editorWorker, { type: "module" }),
  };
  typescriptDefaults.setCompilerOptions({
    target: ScriptTarget.ESNext,
    // By file: the worker takes no short names. No DOM: the sandbox has none.
    lib: ["lib.es2023.d.ts"],
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.NodeJs,
    strict: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  });
  typescriptDefaults.setDiagnosticsOptions({ noSemanticValidation: false, noSyntaxValidation: false });
  // The files beside the learner's own are read through their imports, so the worker must have them from the start.
  typescriptDefaults.setEagerModelSync(true);
  typescriptDefaults.addExtraLib(SANDBOX_GLOBALS, "file:///sandbox-globals.d.ts");
}
