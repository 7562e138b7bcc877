import type { BrowserStorage } from "./browser-storage.ts";
import type { Draft } from "./draft.ts";
import type { GradingSession } from "./grading-session.ts";
import type { PaneSizes } from "./pane-sizes.ts";
import type { Pane, ShowPane } from "./panes.ts";
import type { Settings } from "./settings.ts";
import type { WorkspaceData } from "./workspace-data.ts";

/** The dialogs of the workspace; dialogs.tsx says where each is. */
export type DialogName =
  | "palette"
  | "shortcuts"
  | "accessibility"
  | "settings"
  | "history"
  | "solution"
  | "compare-tabs"
  | "compare-starter";

/** A dialog that was opened. The next that is opened is another, even one of the same name. */
export interface OpenedDialog {
  readonly name: DialogName;
  /** How many were opened before it. */
  readonly index: number;
}

/** Something that the reader can have done: from the list of commands, from the editor's own list, or by a key. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** The keys that do it too, `Mod+Shift+KeyP`, where `Mod` is Ctrl, and Cmd on a Mac. */
  readonly keys?: string;
  /** The one key that does it too outside text fields. */
  readonly singleKey?: string;
  /** Whether it can be done now; always, where this is left out. */
  readonly isAvailable?: () => boolean;
  readonly run: () => void;
}

/** What commands and dialogs use of the workspace, as it is now. */
export interface WorkspaceTools {
  readonly data: WorkspaceData;
  /** The code that is shown: the reader's own or a link's. */
  readonly draft: Draft;
  /** The reader's own code. */
  readonly own: Draft;
  /** Whether the reader may see the solution. */
  readonly offersSolution: boolean;
  readonly session: GradingSession;
  readonly storage: BrowserStorage;
  readonly settings: Settings;
  readonly sizes: PaneSizes;
  readonly commands: readonly Command[];
  readonly run: () => void;
  readonly save: () => void;
  readonly showPane: ShowPane;
  /** Shows a pane, and takes the keyboard there. */
  readonly focusPane: (pane: Pane) => void;
  /** Shows the file so many tabs further on. */
  readonly stepFile: (step: 1 | -1) => void;
  readonly openDialog: (name: DialogName) => void;
  /** Tells the reader in a sentence what came of a command. */
  readonly say: (sentence: string) => void;
  /** What came of the last run in a line, if it was of just this code. */
  readonly verdict: string | undefined;
}

/** What every dialog of the workspace is given. */
export interface DialogProps {
  readonly tools: WorkspaceTools;
  /** To be called when the dialog has closed. */
  readonly onClose: () => void;
}
