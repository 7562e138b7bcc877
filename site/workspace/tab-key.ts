import * as monaco from "monaco-editor/editor/editor.api.js";
import { words } from "../words/words.ts";
import { isMac } from "./keys.ts";

const { KeyCode, KeyMod } = monaco;

/** What Escape closes first, before it lets the focus out. */
const OPEN_WIDGETS = ".suggest-widget.visible, .parameter-hints-widget.visible, .find-widget.visible, .rename-box";

/** Tab indents, until a key turns that around; Escape does so for one Tab, and any other key takes it back. */
export function letFocusOut(
  editor: monaco.editor.IStandaloneCodeEditor,
  host: HTMLElement,
  onTabMovesFocus: (moves: boolean) => void,
): monaco.IDisposable {
  let toggled = false;
  const setLeaving = (leaving: boolean) => {
    if (editor.getOption(monaco.editor.EditorOption.tabFocusMode) === leaving) return;
    editor.updateOptions({ tabFocusMode: leaving });
    onTabMovesFocus(leaving);
  };
  const disposables = [
    editor.addAction({
      id: "cosigner.toggleTab",
      label: words().editor.toggleTab,
      keybindings: [isMac() ? KeyMod.WinCtrl | KeyMod.Shift | KeyCode.KeyM : KeyMod.CtrlCmd | KeyCode.KeyM],
      run: () => {
        toggled = !toggled;
        setLeaving(toggled);
      },
    }),
    editor.onKeyDown(({ keyCode }) => {
      if (keyCode === KeyCode.Tab || keyCode === KeyCode.Shift) return;
      const escapes = keyCode === KeyCode.Escape && host.querySelector(OPEN_WIDGETS) === null;
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
