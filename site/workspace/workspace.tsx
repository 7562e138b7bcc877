import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Location } from "../../runner/chain/contract.ts";
import type { BrowserStorage } from "./browser-storage.ts";
import type { EditorControl } from "./code-editor.tsx";
import { CodePane } from "./code-pane.tsx";
import type { GradedCode, GradingSession } from "./grading-session.ts";
import { Hints } from "./hints.tsx";
import { useKeys } from "./keys.ts";
import { KeysHelp } from "./keys-help.tsx";
import type { CodeMark, EditorFile } from "./monaco-editor.ts";
import { MoreMenu } from "./more-menu.tsx";
import { PaneSeparator } from "./pane-separator.tsx";
import type { PaneSizes } from "./pane-sizes.ts";
import { usePane } from "./panes.ts";
import { ResultsPanel } from "./results-panel.tsx";
import { SharedBar } from "./shared-bar.tsx";
import type { SharedCode } from "./shared-code.ts";
import { useSource } from "./subscription.ts";
import { Toolbar } from "./toolbar.tsx";
import { describeVerdict } from "./verdict-words.ts";
import type { WorkspaceData, WorkspaceLibrary } from "./workspace-data.ts";

export interface WorkspaceProps {
  readonly data: WorkspaceData;
  readonly shared: SharedCode;
  readonly session: GradingSession;
  readonly storage: BrowserStorage;
  readonly loadLibrary: () => Promise<WorkspaceLibrary>;
  /** What holds the lesson and the workspace. */
  readonly layout: HTMLElement;
}

/** The workspace beside a lesson: files, editor, Run, results. */
export function Workspace({ data, shared, session, storage, loadLibrary, layout }: WorkspaceProps) {
  useSource(shared);
  const draft = shared.shown;
  useSource(draft);
  useSource(session);
  const [files, complete] = useFiles(data, loadLibrary);
  const [shownName, setShownName] = useState(data.challenge.file);
  const [pane, setPane, sizes] = usePane(layout, storage);
  const editor = useRef<EditorControl>(null);
  const results = useRef<HTMLElement>(null);
  const help = useRef<HTMLDetailsElement>(null);
  const { last } = session.state;
  const outdated = last !== null && last.text !== draft.text;
  const marks = useMemo(() => (outdated ? [] : marksOf(last, draft.file)), [outdated, last, draft]);

  // A narrow page would hide what a link brought.
  useEffect(() => {
    if (shared.state.kind !== "none") setPane("code");
  }, [shared.state]);

  const run = () => {
    draft.flush();
    // The verdict stands at the top.
    setPane("results", { fromTop: true });
    results.current?.scrollTo(0, 0);
    void session.run(draft.text);
  };
  const save = () => {
    editor.current?.format();
    draft.flush();
  };
  const goTo = (location: Location) => {
    setShownName(location.file);
    setPane("code");
    // The cursor is put where the file and the pane are already shown.
    requestAnimationFrame(() => editor.current?.goTo(location));
  };
  useKeys({ run, save, help: () => openHelp(help.current, sizes) });
  return (
    <>
      <PaneSeparator sizes={sizes} pane="lesson" controls="main" />
      <h1 class="workspace-title visually-hidden">{data.lesson.title}</h1>
      <CodePane
        {...{ draft, files, complete, marks, storage }}
        shown={getFile(files, shownName)}
        assets={data.assets}
        control={editor}
        onShow={setShownName}
        unkept={draft !== shared.own}
        bar={<SharedBar shared={shared} />}
        more={
          <MoreMenu
            own={shared.own}
            text={draft.text}
            title={data.challenge.title}
            verdict={last === null || outdated ? undefined : describeVerdict(last).headline}
          />
        }
      />
      <Toolbar
        {...{ outdated, pane }}
        state={session.state}
        onPane={setPane}
        onRun={run}
        onStop={() => session.stop()}
      />
      <PaneSeparator sizes={sizes} pane="results" controls="workspace-results" />
      <section id="workspace-results" class="workspace-results" ref={results} aria-labelledby="results-title">
        <h2 id="results-title" class="visually-hidden">
          Results
        </h2>
        <ResultsPanel state={session.state} outdated={outdated} onGoTo={goTo} />
        <Hints hints={data.hints} />
        <KeysHelp help={help} />
      </section>
    </>
  );
}

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

function marksOf(last: GradedCode | null, file: string): readonly CodeMark[] {
  const error = last?.grade.error;
  if (!error || error.location === null || error.location.file !== file) return [];
  return [{ location: error.location, message: error.message }];
}

function openHelp(help: HTMLDetailsElement | null, sizes: PaneSizes): void {
  if (help === null) return;
  // It stands below the results, which may be collapsed.
  sizes.expand("results");
  help.open = true;
  help.querySelector("summary")?.focus();
}

function getFile(files: readonly EditorFile[], name: string): EditorFile {
  const file = files.find((candidate) => candidate.name === name);
  if (file === undefined) throw new RangeError(`the workspace has no file ${name}`);
  return file;
}
