import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Classwork } from "../classwork/classwork.ts";
import { printHeadline } from "../results/verdict-headline.ts";
import type { BrowserStorage } from "./browser-storage.ts";
import type { EditorControl } from "./code-editor.tsx";
import { makeCommands } from "./commands.ts";
import { tabId } from "./file-tabs.tsx";
import type { GradingSession } from "./grading-session.ts";
import type { EditorFile } from "./monaco-editor.ts";
import { type Pane, usePane } from "./panes.ts";
import { findBestRun } from "./progress.ts";
import type { Settings } from "./settings.ts";
import type { SharedCode } from "./shared-code.ts";
import { useSource } from "./subscription.ts";
import type { WorkspaceData, WorkspaceLibrary } from "./workspace-data.ts";
import type { DialogName, OpenedDialog, WorkspaceTools } from "./workspace-tools.ts";

export interface WorkspaceProps {
  readonly data: WorkspaceData;
  readonly shared: SharedCode;
  readonly session: GradingSession;
  readonly storage: BrowserStorage;
  readonly settings: Settings;
  readonly loadLibrary: () => Promise<WorkspaceLibrary>;
  /** What holds the lesson and the workspace. */
  readonly layout: HTMLElement;
  /** The classroom that the learner is in, if any. */
  readonly classwork: Classwork | undefined;
}

/** What the workspace shows now, and what can be done there. */
export function useWorkspace(props: WorkspaceProps) {
  const { data, shared, session, storage, settings, loadLibrary, layout, classwork } = props;
  for (const source of [shared, shared.shown, session, settings, classwork]) useSource(source);
  const draft = shared.shown;
  const [files, complete] = useFiles(data, loadLibrary);
  const [wanted, showFile] = useState(() => new URLSearchParams(location.search).get("file") ?? data.challenge.file);
  const shown = files.find(({ name }) => name === wanted) ?? getFile(files, data.challenge.file);
  const [pane, showPane, sizes] = usePane(layout, storage);
  // What the address names is there to be seen, in a narrow window too.
  useEffect(() => {
    if (new URLSearchParams(location.search).has("file")) showPane("code");
  }, []);
  // Read once: what is written here is drawn again with each keystroke.
  const [earlierBest] = useState(() => findBestRun(storage, data.challenge.id));
  const [dialog, openDialog, closeDialog] = useDialog();
  const [said, say] = useSaid();
  const editor = useRef<EditorControl>(null);
  const results = useRef<HTMLElement>(null);
  const { last } = session.state;
  const outdated = last !== null && last.text !== draft.text;

  const run = () => {
    draft.flush();
    // The verdict stands at the top.
    showPane("results", { fromTop: true });
    results.current?.scrollTo(0, 0);
    void session.run(draft.text);
  };
  const save = async () => {
    draft.flush();
    await Promise.race([editor.current?.format(), elapse(FORMAT_WITHIN_MS)]);
    draft.flush();
    if (settings.values.runOnSave) run();
  };
  const stepFile = (step: 1 | -1) => {
    const next = files[(files.indexOf(shown) + step + files.length) % files.length];
    if (next !== undefined) showFile(next.name);
    showPane("code");
  };
  const focusPane = (next: Pane) => {
    if (next === "lesson") sizes.expand("lesson");
    showPane(next);
    // What is hidden takes no focus: first it is drawn.
    requestAnimationFrame(() => document.getElementById(focusTargets[next] ?? tabId(shown.name))?.focus());
  };
  const latest = useRef<WorkspaceTools>(null);
  const commands = useMemo(() => makeCommands(() => getCurrent(latest)), []);
  const tools: WorkspaceTools = {
    ...{ data, draft, session, storage, settings, sizes, commands },
    ...{ run, save, showPane, focusPane, stepFile, openDialog, say },
    own: shared.own,
    offersSolution: data.assets.solution !== null && classwork?.solutions !== false,
    verdict: last === null || outdated ? undefined : printHeadline(last.grade),
  };
  latest.current = tools;
  return {
    ...{ tools, files, complete, shown, showFile, pane, outdated, last },
    best: last === null ? earlierBest : undefined,
    hints: classwork?.hints === false ? [] : data.hints,
    ...{ editor, results, dialog, closeDialog, said },
  };
}

/** What takes the keyboard in each pane; in the code, the tab of the file that is shown. */
const focusTargets: Readonly<Record<Pane, string | undefined>> = {
  lesson: "main",
  code: undefined,
  results: "workspace-results",
};

/** The dialog that is open, and how to open one and to say that one has closed. */
function useDialog() {
  const [dialog, setDialog] = useState<OpenedDialog>();
  const opened = useRef(0);
  const open = (name: DialogName) => setDialog({ name, index: opened.current++ });
  const close = (closed: OpenedDialog) => setDialog((current) => (current === closed ? undefined : current));
  return [dialog, open, close] as const;
}

/** A formatter that is still being loaded does not hold up what comes after it for longer. */
const FORMAT_WITHIN_MS = 1500;

function elapse(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** A sentence for the reader, which goes again after a while. */
function useSaid(): readonly [string, (sentence: string) => void] {
  const [said, say] = useState("");
  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => say(""), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return [said, say];
}

const SAID_FOR_MS = 10_000;

/** The files of the page, with those of the library once it has come; and whether it has. */
function useFiles(
  data: WorkspaceData,
  loadLibrary: () => Promise<WorkspaceLibrary>,
): readonly [readonly EditorFile[], boolean] {
  const [api, setApi] = useState<WorkspaceLibrary["api"]>();
  useEffect(() => {
    loadLibrary().then(
      (library) => setApi(library.api),
      // Without the library the page's own files can still be edited, and Run says what is wrong.
      () => setApi(undefined),
    );
  }, [loadLibrary]);
  const files = useMemo(
    () => [...data.files, ...(api ?? []).map((file) => ({ ...file, readOnly: true }))],
    [data, api],
  );
  return [files, api !== undefined];
}

function getFile(files: readonly EditorFile[], name: string): EditorFile {
  const file = files.find((candidate) => candidate.name === name);
  if (file === undefined) throw new RangeError(`the workspace has no file ${name}`);
  return file;
}

function getCurrent<T>({ current }: { readonly current: T | null }): T {
  if (current === null) throw new Error("commands come after the workspace is drawn");
  return current;
}
