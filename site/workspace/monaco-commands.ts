import * as monaco from "monaco-editor/editor/editor.api.js";
import { isMac } from "./keys.ts";

/** Something that the page can do, for the editor's own palette. */
export interface EditorCommand {
  readonly id: string;
  readonly label: string;
  /** Its keys as the palette shows them: `Mod+Enter`, where `Mod` is Ctrl, and Cmd on a Mac. */
  readonly keys?: string;
  readonly run: () => void;
}

/** Adds a command to the editor's palette, and its keys to the editor's keys. */
export function addCommand(
  editor: monaco.editor.IStandaloneCodeEditor,
  { id, label, keys, run }: EditorCommand,
): monaco.IDisposable {
  return editor.addAction({ id, label, keybindings: keys === undefined ? [] : [parseKeys(keys)], run });
}

const { KeyCode, KeyMod } = monaco;

/** Monaco's number of `Mod+Shift+KeyP`. @throws RangeError where a key has no such name */
function parseKeys(keys: string): number {
  return keys.split("+").reduce((sum, name) => sum | getKey(name), 0);
}

function getKey(name: string): number {
  const modifiers: Readonly<Record<string, number>> = {
    Mod: KeyMod.CtrlCmd,
    Ctrl: isMac() ? KeyMod.WinCtrl : KeyMod.CtrlCmd,
    Alt: KeyMod.Alt,
    Shift: KeyMod.Shift,
  };
  const key = modifiers[name] ?? KeyCode[name as keyof typeof KeyCode];
  if (key === undefined) throw new RangeError(`there is no key ${name}: letters are KeyA to KeyZ`);
  return key;
}
