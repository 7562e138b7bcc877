import { useEffect, useRef } from "preact/hooks";

/** What the page's own keys do. */
export interface KeyActions {
  readonly run: () => void;
  readonly save: () => void;
  readonly palette: () => void;
  readonly accessibility: () => void;
  readonly shortcuts: () => void;
}

/** Keys as {@link printKeys} prints them; `Mod` is Ctrl, and Cmd on a Mac. */
export const keysOf = {
  run: "Mod+Enter",
  save: "Mod+KeyS",
  palette: "Mod+Shift+KeyP",
  accessibility: "Alt+F1",
  shortcuts: "?",
} as const satisfies Record<keyof KeyActions, string>;

/** Whether the learner's keyboard is a Mac's. */
export function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

/** `Mod+Shift+KeyP` as the reader's keyboard names it: `Ctrl Shift P`. */
export function printKeys(keys: string): string {
  const names: Readonly<Record<string, string>> = isMac()
    ? { Mod: "⌘", Shift: "⇧", Alt: "⌥", Ctrl: "⌃" }
    : { Mod: "Ctrl" };
  return keys
    .split("+")
    .map((key) => names[key] ?? key.replace(/^Key/, ""))
    .join(" ");
}

/** The keys that turn around what Tab does in the editor. */
export function printTabKeys(): string {
  return printKeys(isMac() ? "Ctrl+Shift+KeyM" : "Ctrl+KeyM");
}

/** The page's own keys, anywhere on the page and before the editor sees them. @param singleKeys whether `?` is one */
export function useKeys(actions: KeyActions, singleKeys: boolean): void {
  const latest = useRef({ actions, singleKeys });
  latest.current = { actions, singleKeys };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = findAction(event);
      if (action === undefined) return;
      if (action === "shortcuts" && !latest.current.singleKeys) return;
      event.preventDefault();
      // A dialog has the keyboard for itself.
      if (event.repeat || document.querySelector("dialog:modal") !== null) return;
      event.stopPropagation();
      latest.current.actions[action]();
    };
    addEventListener("keydown", onKeyDown, { capture: true });
    return () => removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}

function findAction(event: KeyboardEvent): keyof KeyActions | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (key === "F1") {
    if (altKey) return "accessibility";
    // The editor has a list of its own, with the page's commands in it.
    return ctrlKey || metaKey || shiftKey || isWithin(target, ".monaco-editor") ? undefined : "palette";
  }
  if (altKey) return undefined;
  if (ctrlKey === metaKey) return key === "?" && !ctrlKey && !isWithin(target, TEXT_FIELDS) ? "shortcuts" : undefined;
  // Caps Lock changes no shortcut.
  const letter = key.toLowerCase();
  if (shiftKey) return letter === "p" ? "palette" : undefined;
  if (key === "Enter") return "run";
  return letter === "s" ? "save" : undefined;
}

/** Where a single key is typed as text, or picks from a list. */
const TEXT_FIELDS =
  "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], .monaco-editor, dialog";

function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
