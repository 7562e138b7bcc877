import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { words } from "../words/words.ts";
import type { DialogName, DialogProps, OpenedDialog, WorkspaceTools } from "./workspace-tools.ts";

/** Each dialog is loaded when it is first opened. */
const loaders: Readonly<Record<DialogName, () => Promise<ComponentType<DialogProps>>>> = {
  palette: async () => (await import("./command-palette.tsx")).CommandPalette,
  shortcuts: async () => (await import("./shortcuts-sheet.tsx")).ShortcutsSheet,
  accessibility: async () => (await import("./accessibility-help.tsx")).AccessibilityHelp,
  settings: async () => (await import("./settings-dialog.tsx")).SettingsDialog,
  history: async () => (await import("./history-dialog.tsx")).HistoryDialog,
  solution: async () => (await import("./solution-dialog.tsx")).SolutionDialog,
  "compare-tabs": async () => (await import("./compare-dialog.tsx")).CompareTabs,
  "compare-starter": async () => (await import("./compare-dialog.tsx")).CompareStarter,
};

/** Loads the palette before it is asked for; a failure is said when it is. */
export async function preloadPalette(): Promise<void> {
  await loaders.palette().catch(() => undefined);
}

export interface DialogsProps {
  readonly shown: OpenedDialog | undefined;
  readonly tools: WorkspaceTools;
  /** By the time that a dialog says that it has closed, another may have been opened. */
  readonly onClose: (closed: OpenedDialog) => void;
}

/** The dialog that is shown, once it has been loaded. */
export function Dialogs({ shown, tools, onClose }: DialogsProps) {
  const [loaded, setLoaded] = useState<{ readonly name: DialogName; readonly View: ComponentType<DialogProps> }>();
  useEffect(() => {
    if (shown === undefined || shown.name === loaded?.name) return;
    const { name } = shown;
    let wanted = true;
    loaders[name]().then(
      (View) => wanted && setLoaded({ name, View }),
      () => {
        if (!wanted) return;
        tools.say(words().dialog.notLoaded);
        onClose(shown);
      },
    );
    return () => {
      wanted = false;
    };
  }, [shown, loaded]);
  if (shown === undefined || loaded?.name !== shown.name) return null;
  return <loaded.View key={shown.index} tools={tools} onClose={() => onClose(shown)} />;
}
