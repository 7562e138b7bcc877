import { render } from "preact";
import { type Classwork, findClasswork } from "../classwork/classwork.ts";
import { savesData } from "../ui/saves-data.ts";
import { BrowserStorage } from "./browser-storage.ts";
import { CodeHistory } from "./code-history.ts";
import { preloadPalette } from "./dialogs.tsx";
import { Draft, draftKey } from "./draft.ts";
import { GradingSession, type OpenGrader } from "./grading-session.ts";
import { whenEditorSettled } from "./load-monaco.ts";
import { noteBegun, noteGrade } from "./progress.ts";
import { Settings } from "./settings.ts";
import { SharedCode } from "./shared-code.ts";
import { Workspace } from "./workspace.tsx";
import {
  parseWorkspaceData,
  parseWorkspaceLibrary,
  WORKSPACE_DATA_ID,
  type WorkspaceData,
  type WorkspaceLibrary,
} from "./workspace-data.ts";

const now = () => new Date();

/** Puts the workspace into the page. Nothing of the learner's runs before Run is pressed. */
function start(root: HTMLElement, data: WorkspaceData): void {
  const { challenge } = data;
  const starter = data.files.find((file) => file.name === challenge.file);
  if (starter === undefined) throw new RangeError(`the page has no file ${challenge.file}`);
  const storage = new BrowserStorage(() => localStorage);
  const { id: challengeId, file } = challenge;
  const classwork = findClasswork();
  // Who takes part in a classroom has its code apart: others may use the same browser.
  const draftId = `${classwork?.keyPrefix ?? ""}${challengeId}`;
  const codeHistory = new CodeHistory({ storage, draftKey: draftKey(draftId, file), starter: starter.text, now });
  const draft = new Draft({ storage, challengeId: draftId, file, starter: starter.text, now, history: codeHistory });
  const shared = new SharedCode(draft, () =>
    history.replaceState(history.state, "", location.pathname + location.search),
  );
  const loadLibrary = makeLibraryLoader(data.assets.library);
  const session = new GradingSession({
    challengeId,
    file,
    openGrader: makeGraderOpener(data, loadLibrary),
    classwork,
    onGrade: (grade) => {
      // What somebody else's code reaches is not the reader's progress, nor their history.
      if (shared.state.kind === "copy") return;
      noteGrade(storage, challengeId, grade, now());
      const { last } = session.state;
      if (last !== null) codeHistory.noteRun(last.text, grade);
    },
  });
  keepSaved(draft, storage, challengeId);
  if (classwork) followClasswork(classwork, draft, challengeId);
  const settings = new Settings(storage);
  const layout = root.closest<HTMLElement>("main") ?? document.body;
  // What stood there for readers without JavaScript.
  root.replaceChildren();
  render(<Workspace {...{ data, shared, session, storage, settings, loadLibrary, layout, classwork }} />, root);
  const openShared = () => void shared.open(location.hash);
  openShared();
  addEventListener("hashchange", openShared);
  void whenEditorSettled(root.querySelector(".workspace-code") ?? root)
    // Who saves data gets the grader, of three megabytes, when it is first needed.
    .then(() => (savesData() ? undefined : session.warmUp()))
    // Somebody who opens the palette types on at once.
    .then(() => preloadPalette());
}

/** Saves when the page is left or hidden, and looks when another tab has saved. */
function keepSaved(draft: Draft, storage: BrowserStorage, challengeId: string): void {
  const save = () => draft.flush();
  addEventListener("pagehide", () => draft.leave());
  addEventListener("beforeunload", (event) => {
    draft.flush();
    // What could not be saved would be gone: the browser asks first.
    if (draft.state.kind === "failed" || draft.state.kind === "conflict") event.preventDefault();
  });
  document.addEventListener("visibilitychange", save);
  addEventListener("storage", (event) => {
    if (event.key === draft.key) draft.noticeStorage();
  });
  const unsubscribe = draft.subscribe(() => {
    noteBegun(storage, challengeId, now());
    unsubscribe();
  });
}

/** Tells the classroom that its learner works here, and brings what the learner last ran on another device. */
function followClasswork(classwork: Classwork, draft: Draft, challengeId: string): void {
  const lastText = draft.text;
  draft.subscribe(() => {
    if (draft.text !== lastText) classwork.noteActivity(challengeId);
  });
  if (draft.state.kind !== "untouched") return;
  void classwork.findLastCode(challengeId).then((files) => {
    const text = files?.[draft.file];
    // Who has begun to write meanwhile goes on with that.
    if (text !== undefined && draft.isStarter) draft.replaceWith(text, "replaced");
  });
}

/** Loads the library once; after a failure the next call tries again. */
function makeLibraryLoader(url: string): () => Promise<WorkspaceLibrary> {
  let library: Promise<WorkspaceLibrary> | undefined;
  const load = async () => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return parseWorkspaceLibrary(await response.json());
  };
  return () => {
    library ??= load().catch((error: unknown) => {
      library = undefined;
      throw error;
    });
    return library;
  };
}

function makeGraderOpener(data: WorkspaceData, loadLibrary: () => Promise<WorkspaceLibrary>): OpenGrader | null {
  const { assets, files, challenge } = data;
  const { runWorker } = assets;
  if (runWorker === null) return null;
  const readOnly = files.filter((file) => file.readOnly).map(({ name, text }) => [name, text] as const);
  return async (onReplaced) => {
    const [{ guest }, { createWebGrader }] = await Promise.all([
      loadLibrary(),
      import("../../runner/web/web-grader.ts"),
    ]);
    const { compileWorker, esbuildWasm, quickjsWasm } = assets;
    const parts = { compileWorker, runWorker, esbuildWasm, quickjsWasm, file: challenge.file };
    return createWebGrader({ ...parts, guest, readOnlyFiles: Object.fromEntries(readOnly) }, { onReplaced });
  };
}

const root = document.getElementById("workspace");
const json = document.getElementById(WORKSPACE_DATA_ID);
if (root !== null && json !== null) start(root, parseWorkspaceData(json.textContent ?? ""));
