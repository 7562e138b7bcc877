import type { ExampleNumber } from "../../runner/model/failure.ts";
import { exampleSetting } from "./example-settings.ts";
import { fullSetting, nearlyFullSetting } from "./full-account.ts";
import { heavySetting } from "./heavy-account.ts";
import { installedSetting } from "./installed-account.ts";
import { seededSetting } from "./seeded-accounts.ts";
import type { Setting } from "./setting.ts";

/** The accounts that a case can name; those that begin with `like-` are drawn from the seed. */
export type SettingName =
  | `example-${ExampleNumber}`
  | `like-example-${ExampleNumber}`
  | "full"
  | "nearly-full"
  | "like-full"
  | "heavy"
  | "installed";

const fixedSettings: readonly Setting[] = [
  exampleSetting(1),
  exampleSetting(2),
  exampleSetting(3),
  exampleSetting(4),
  exampleSetting(5),
  fullSetting(),
  nearlyFullSetting(),
  heavySetting,
  installedSetting,
];

/** Every setting by its name, for a seed. */
export function settingsForSeed(seed: number): ReadonlyMap<string, Setting> {
  const seeded = fixedSettings.flatMap((base) => {
    if (base.example !== null) return [seededSetting(base, `an account like Example ${base.example}`, seed)];
    return base.name === "full" ? [seededSetting(base, "another account with 100 keys", seed)] : [];
  });
  return new Map([...fixedSettings, ...seeded].map((setting) => [setting.name, setting]));
}
