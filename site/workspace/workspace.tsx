import { useEffect, useMemo } from "preact/hooks";
import type { Location } from "../../runner/chain/contract.ts";
import { words } from "../words/words.ts";
import { findCodeMarks } from "./code-marks.ts";
import { CodePane } from "./code-pane.tsx";
import { Dialogs } from "./dialogs.tsx";
import { HelpLinks } from "./help-links.tsx";
import { Hints } from "./hints.tsx";
import { HistoryButton } from "./history-button.tsx";
import { useKeys } from "./keys.ts";
import { MoreMenu } from "./more-menu.tsx";
import { PaneSeparator } from "./pane-separator.tsx";
import { ResultsPanel } from "./results-panel.tsx";
import { SharedBar } from "./shared-bar.tsx";
import { StarterBar } from "./starter-bar.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useWorkspace, type WorkspaceProps } from "./workspace-state.ts";

/** The workspace beside a lesson: files, editor, Run, results. */
export function Workspace(props: WorkspaceProps) {
  const { data, shared, session, storage, settings } = props;
  const { tools, editor, results, showFile, outdated, last, pane, dialog, ...state } = useWorkspace(props);
  const { draft, sizes, showPane, openDialog } = tools;
  const marks = useMemo(() => (outdated ? [] : findCodeMarks(last, draft.file)), [outdated, last, draft]);

  // A narrow page would hide what a link brought.
  useEffect(() => {
    if (shared.state.kind !== "none") showPane("code");
  }, [shared.state]);

  const goTo = (location: Location) => {
    showFile(location.file);
    showPane("code");
    // The cursor is put where the file and the pane are already shown.
    requestAnimationFrame(() => editor.current?.goTo(location));
  };
  useKeys(
    {
      run: tools.run,
      save: tools.save,
      palette: () => openDialog("palette"),
      accessibility: () => openDialog("accessibility"),
      shortcuts: () => openDialog("shortcuts"),
    },
    settings.values.singleKeys,
  );
  useHeaderButton(() => openDialog("shortcuts"));
  return (
    <>
      <PaneSeparator sizes={sizes} pane="lesson" controls="main" />
      <h1 class="workspace-title visually-hidden" lang="en">
        {data.lesson.title}
      </h1>
      <CodePane
        {...{ draft, marks, storage, settings }}
        files={state.files}
        complete={state.complete}
        shown={state.shown}
        assets={data.assets}
        control={editor}
        commands={tools.commands}
        onShow={showFile}
        unkept={draft !== shared.own}
        onCompareTabs={() => openDialog("compare-tabs")}
        bar={
          <>
            <SharedBar shared={shared} />
            {draft === shared.own && <StarterBar own={draft} onCompare={() => openDialog("compare-starter")} />}
          </>
        }
        more={
          <>
            <HistoryButton onOpen={() => openDialog("history")} />
            <MoreMenu data={data} own={shared.own} text={draft.text} verdict={tools.verdict} />
          </>
        }
      />
      <Toolbar
        {...{ outdated, pane }}
        state={session.state}
        said={state.said}
        onPane={showPane}
        onRun={tools.run}
        onStop={() => session.stop()}
      />
      <PaneSeparator sizes={sizes} pane="results" controls="workspace-results" />
      <section
        id="workspace-results"
        class="workspace-results"
        ref={results}
        tabIndex={-1}
        aria-labelledby="results-title"
      >
        <h2 id="results-title" class="visually-hidden">
          {words().workspace.results}
        </h2>
        <ResultsPanel state={session.state} best={state.best} outdated={outdated} onGoTo={goTo} />
        <Hints hints={state.hints} onSolution={tools.offersSolution ? () => openDialog("solution") : null} />
        <HelpLinks onOpen={openDialog} />
      </section>
      <Dialogs shown={dialog} tools={tools} onClose={state.closeDialog} />
    </>
  );
}

/** The button that the page's header has for the shortcuts; shown once it works. */
function useHeaderButton(open: () => void): void {
  useEffect(() => {
    const button = document.querySelector<HTMLElement>("[data-open-shortcuts]");
    if (button === null) return;
    button.hidden = false;
    button.addEventListener("click", open);
    return () => button.removeEventListener("click", open);
  }, []);
}
