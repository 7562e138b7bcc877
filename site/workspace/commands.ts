import { words } from "../words/words.ts";
import { copyLink, copyMarkdown, downloadCode } from "./code-to-go.ts";
import { keysOf } from "./keys.ts";
import { sendToStackblitz } from "./send-to-stackblitz.ts";
import type { Command, WorkspaceTools } from "./workspace-tools.ts";

/** The workspace as it is when a command is carried out. */
type Now = () => WorkspaceTools;

/** All that can be done on the page, in the order of the list of commands. */
export function makeCommands(now: Now): readonly Command[] {
  return [
    ...codeCommands(now),
    ...paneCommands(now),
    ...exportCommands(now),
    ...settingCommands(now),
    ...themeCommands(),
    ...pageCommands(),
    ...dialogCommands(now),
  ];
}

function codeCommands(now: Now): readonly Command[] {
  const { commands } = words();
  const isRunning = () => now().session.state.finishedTests !== null;
  return [
    { id: "run", label: commands.run, keys: keysOf.run, isAvailable: () => !isRunning(), run: () => now().run() },
    { id: "stop", label: commands.stop, isAvailable: isRunning, run: () => now().session.stop() },
    { id: "save", label: commands.save, keys: keysOf.save, run: () => now().save() },
    { id: "reset", label: commands.reset, isAvailable: () => !now().draft.isStarter, run: () => now().draft.reset() },
    {
      id: "bring-back",
      label: commands.bringBack,
      isAvailable: () => now().draft.replaced !== undefined,
      run: () => now().draft.bringBack(),
    },
  ];
}

function paneCommands(now: Now): readonly Command[] {
  const { commands } = words();
  return [
    { id: "show-lesson", label: commands.showLesson, run: () => now().focusPane("lesson") },
    { id: "show-code", label: commands.showCode, run: () => now().focusPane("code") },
    { id: "show-results", label: commands.showResults, run: () => now().focusPane("results") },
    { id: "toggle-lesson", label: commands.toggleLesson, run: () => now().sizes.toggle("lesson") },
    { id: "toggle-results", label: commands.toggleResults, run: () => now().sizes.toggle("results") },
    { id: "next-file", label: commands.nextFile, run: () => now().stepFile(1) },
    { id: "previous-file", label: commands.previousFile, run: () => now().stepFile(-1) },
  ];
}

function exportCommands(now: Now): readonly Command[] {
  const { commands, stackblitz } = words();
  return [
    { id: "copy-link", label: commands.copyLink, run: async () => now().say(await copyLink(now().draft.text)) },
    {
      id: "copy-markdown",
      label: commands.copyMarkdown,
      run: async () => now().say(await copyMarkdown(codeOf(now()))),
    },
    { id: "download", label: commands.download, run: () => now().say(downloadCode(codeOf(now()))) },
    {
      id: "stackblitz",
      label: stackblitz.open,
      isAvailable: () => now().data.assets.stackblitz !== null,
      run: () => sendToStackblitz(now().data, now().draft.text, now().say),
    },
  ];
}

function codeOf({ data, draft, verdict }: WorkspaceTools) {
  return { title: data.challenge.title, file: draft.file, text: draft.text, verdict };
}

function settingCommands(now: Now): readonly Command[] {
  const { commands } = words();
  const toggle = (name: "plainEditor" | "runOnSave", on: string, off: string) => () => {
    const { settings, say } = now();
    settings.set(name, !settings.values[name]);
    say(settings.values[name] ? on : off);
  };
  return [
    {
      id: "toggle-plain",
      label: commands.togglePlain,
      run: toggle("plainEditor", commands.plainOn, commands.plainOff),
    },
    {
      id: "toggle-run-on-save",
      label: commands.toggleRunOnSave,
      run: toggle("runOnSave", commands.runOnSaveOn, commands.runOnSaveOff),
    },
  ];
}

/** The themes that the switch in the header offers. */
function themeCommands(): readonly Command[] {
  const select = document.querySelector<HTMLSelectElement>("[data-theme-switch]");
  return [...(select?.options ?? [])].map((option) => ({
    id: `theme-${option.value}`,
    label: words().commands.theme(option.text),
    run: () => {
      option.selected = true;
      select?.dispatchEvent(new Event("change", { bubbles: true }));
    },
  }));
}

/** The ways to other lessons; they stand on the page as links. */
function pageCommands(): readonly Command[] {
  const { commands } = words();
  return [
    { id: "next-lesson", label: commands.nextLesson, selector: "a.neighbour-next" },
    { id: "previous-lesson", label: commands.previousLesson, selector: "a.neighbour-previous" },
    { id: "course", label: commands.course, selector: '.site-nav a[href$="#course"]' },
  ].map(({ id, label, selector }) => {
    const findLink = () => document.querySelector<HTMLAnchorElement>(selector);
    return { id, label, isAvailable: () => findLink() !== null, run: () => findLink()?.click() };
  });
}

function dialogCommands(now: Now): readonly Command[] {
  const { commands } = words();
  return [
    { id: "palette", label: commands.palette, keys: keysOf.palette, run: () => now().openDialog("palette") },
    {
      id: "shortcuts",
      label: commands.shortcuts,
      singleKey: keysOf.shortcuts,
      run: () => now().openDialog("shortcuts"),
    },
    {
      id: "accessibility",
      label: commands.accessibility,
      keys: keysOf.accessibility,
      run: () => now().openDialog("accessibility"),
    },
    { id: "history", label: commands.history, run: () => now().openDialog("history") },
    {
      id: "solution",
      label: commands.solution,
      isAvailable: () => now().offersSolution,
      run: () => now().openDialog("solution"),
    },
    { id: "settings", label: commands.settings, run: () => now().openDialog("settings") },
  ];
}
