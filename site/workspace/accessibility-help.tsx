import { Dialog } from "../results/dialog.tsx";
import { Fill } from "../words/fill.tsx";
import { words } from "../words/words.ts";
import { keysOf, printKeys, printTabKeys } from "./keys.ts";
import { SettingSwitch } from "./setting-switches.tsx";
import type { DialogProps } from "./workspace-tools.ts";

/** What the page has for who does not see it, or uses no mouse, and how to get about in it. */
export function AccessibilityHelp({ tools: { settings }, onClose }: DialogProps) {
  const help = words().accessibilityHelp;
  const keys = {
    toggle: <kbd>{printTabKeys()}</kbd>,
    escape: <kbd>Esc</kbd>,
    tab: <kbd>Tab</kbd>,
    run: <kbd>{printKeys(keysOf.run)}</kbd>,
    shortcuts: <kbd>{keysOf.shortcuts}</kbd>,
    palette: <kbd>{printKeys(keysOf.palette)}</kbd>,
    help: <kbd>{printKeys(keysOf.accessibility)}</kbd>,
  };
  const sections = ["page", "leave", "results", "steps", "editor", "look", "keys"] as const;
  return (
    <Dialog title={help.title} onClose={onClose}>
      {sections.map((name) => (
        <section key={name}>
          <h3>{help[`${name}Title`]}</h3>
          <p>
            <Fill text={help[name]} with={keys} />
          </p>
          {name === "editor" && (
            <>
              <SettingSwitch settings={settings} name="screenReader" />
              <SettingSwitch settings={settings} name="plainEditor" />
            </>
          )}
        </section>
      ))}
    </Dialog>
  );
}
