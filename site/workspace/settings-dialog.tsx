import { Dialog } from "../results/dialog.tsx";
import { words } from "../words/words.ts";
import { SettingSwitch } from "./setting-switches.tsx";
import type { DialogProps } from "./workspace-tools.ts";

/** All settings of the workspace. */
export function SettingsDialog({ tools: { settings }, onClose }: DialogProps) {
  const text = words().settings;
  return (
    <Dialog title={text.title} onClose={onClose}>
      <h3>{text.code}</h3>
      <SettingSwitch settings={settings} name="runOnSave" />
      <SettingSwitch settings={settings} name="plainEditor" />
      <SettingSwitch settings={settings} name="screenReader" />
      <h3>{text.keyboard}</h3>
      <SettingSwitch settings={settings} name="singleKeys" />
      <p class="dialog-note">{text.kept}</p>
    </Dialog>
  );
}
