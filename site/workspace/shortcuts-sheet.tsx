import { Dialog } from "../results/dialog.tsx";
import { words } from "../words/words.ts";
import { keysOf, printKeys, printTabKeys } from "./keys.ts";
import { SettingSwitch } from "./setting-switches.tsx";
import type { DialogProps } from "./workspace-tools.ts";

interface ShortcutGroup {
  readonly title: string;
  /** Keys and what they do. */
  readonly rows: readonly (readonly [string, string])[];
}

/** All shortcuts of the page and the editor's most useful ones. */
export function ShortcutsSheet({ tools, onClose }: DialogProps) {
  const groups = [
    { title: words().shortcuts.everywhere, rows: listPageKeys() },
    { title: words().shortcuts.editor, rows: listEditorKeys() },
    ...listWidgetKeys(),
  ] satisfies readonly ShortcutGroup[];
  return (
    <Dialog title={words().shortcuts.title} class="shortcuts" onClose={onClose}>
      <div class="shortcuts-groups">
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([keys, action]) => (
                <div key={keys}>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{action}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <SettingSwitch settings={tools.settings} name="singleKeys" />
    </Dialog>
  );
}

function listPageKeys(): ShortcutGroup["rows"] {
  const { commands, shortcuts } = words();
  return [
    [printKeys(keysOf.run), commands.run],
    [printKeys(keysOf.save), commands.save],
    [printKeys(keysOf.palette), commands.palette],
    ["F1", shortcuts.paletteOutside],
    [printKeys(keysOf.accessibility), commands.accessibility],
    [keysOf.shortcuts, commands.shortcuts],
  ];
}

function listEditorKeys(): ShortcutGroup["rows"] {
  const { shortcuts } = words();
  return [
    [printTabKeys(), shortcuts.leave],
    [shortcuts.escThenTab, shortcuts.leaveOnce],
    [printKeys("Ctrl+Space"), shortcuts.suggestions],
    [printKeys("Mod+KeyF"), shortcuts.find],
    ["F8", shortcuts.nextProblem],
    ["F12", shortcuts.definition],
    ["F2", shortcuts.rename],
  ];
}

function listWidgetKeys(): readonly ShortcutGroup[] {
  const { shortcuts } = words();
  return [
    {
      title: shortcuts.panes,
      rows: [
        [shortcuts.arrows, shortcuts.resize],
        [shortcuts.homeEnd, shortcuts.ends],
        ["Enter", shortcuts.collapse],
      ],
    },
    { title: shortcuts.tabs, rows: [[shortcuts.arrows, shortcuts.otherFile]] },
  ];
}
