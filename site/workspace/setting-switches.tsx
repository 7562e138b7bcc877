import { Switch } from "../ui/switch.tsx";
import { words } from "../words/words.ts";
import { keysOf, printKeys } from "./keys.ts";
import type { Settings, SettingValues } from "./settings.ts";
import { useSource } from "./subscription.ts";

/** A setting as a switch. */
export function SettingSwitch({ settings, name }: { readonly settings: Settings; readonly name: keyof SettingValues }) {
  useSource(settings);
  const text = words().settings;
  const { runOnSave, singleKeys, plainEditor, screenReader } = settings.values;
  switch (name) {
    case "runOnSave":
      return (
        <Switch
          label={text.runOnSave}
          note={text.runOnSaveNote(printKeys(keysOf.save))}
          checked={runOnSave}
          onChange={(on) => settings.set(name, on)}
        />
      );
    case "singleKeys":
      return (
        <Switch
          label={text.singleKeys}
          note={text.singleKeysNote}
          checked={singleKeys}
          onChange={(on) => settings.set(name, on)}
        />
      );
    case "plainEditor":
      return <Switch label={text.plainBox} checked={plainEditor} onChange={(on) => settings.set(name, on)} />;
    case "screenReader":
      return (
        <Switch
          label={text.screenReader}
          note={text.screenReaderNote}
          checked={screenReader === "on"}
          onChange={(on) => settings.set(name, on ? "on" : "auto")}
        />
      );
  }
}
