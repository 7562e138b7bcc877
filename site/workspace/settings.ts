import type { BrowserStorage } from "./browser-storage.ts";

/** What a reader chose for the workspace. */
export interface SettingValues {
  /** Saving runs the code, too. */
  readonly runOnSave: boolean;
  /** Keys without Ctrl, Alt or Command do something outside text fields. */
  readonly singleKeys: boolean;
  /** A plain text box takes the editor's place. */
  readonly plainEditor: boolean;
  /** `auto`: the editor finds out by itself whether a screen reader is there. */
  readonly screenReader: "auto" | "on";
}

const STORAGE_KEY = "cosigner:v1:settings";
/** Where the plain text box was kept before there were other settings. */
const PLAIN_EDITOR_KEY = "cosigner:v1:plain-editor";

/** The reader's settings, kept in the browser; where nothing can be stored they hold for this visit. */
export class Settings {
  readonly #storage: BrowserStorage;
  readonly #listeners = new Set<() => void>();
  #values: SettingValues;

  constructor(storage: BrowserStorage) {
    this.#storage = storage;
    this.#values = this.#read();
  }

  get values(): SettingValues {
    return this.#values;
  }

  /** Changes one setting and keeps that. */
  set<K extends keyof SettingValues>(name: K, value: SettingValues[K]): void {
    this.#values = { ...this.#values, [name]: value };
    // What another tab has set meanwhile stays.
    this.#storage.writeJson(STORAGE_KEY, { ...this.#read(), [name]: value });
    for (const listener of this.#listeners) listener();
  }

  /** Calls `listener` after every change; the answer ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #read(): SettingValues {
    const plainEditor = this.#storage.readJson(PLAIN_EDITOR_KEY) === true;
    return parseSettings(this.#storage.readJson(STORAGE_KEY), plainEditor);
  }
}

/** What is no setting has its default. */
function parseSettings(json: unknown, plainEditor: boolean): SettingValues {
  const kept = isRecord(json) ? json : {};
  const flag = (name: keyof SettingValues, otherwise: boolean) => {
    const value = kept[name];
    return typeof value === "boolean" ? value : otherwise;
  };
  return {
    runOnSave: flag("runOnSave", false),
    singleKeys: flag("singleKeys", true),
    plainEditor: flag("plainEditor", plainEditor),
    screenReader: kept["screenReader"] === "on" ? "on" : "auto",
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
