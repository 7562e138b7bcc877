import type { BrowserStorage, WriteOutcome } from "./browser-storage.ts";

/** What is kept of a draft, or of one that was replaced. */
export interface SavedText {
  readonly text: string;
  /** ISO 8601. */
  readonly savedAt: string;
}

/** How the draft stands with the browser's storage. */
export type SaveState =
  | { readonly kind: "untouched" }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saved"; readonly at: Date }
  | { readonly kind: "failed"; readonly outcome: Exclude<WriteOutcome, "saved"> }
  /** Another tab saved other code; nothing is saved here until the learner chooses. */
  | { readonly kind: "conflict"; readonly other: SavedText };

/** A write waits so long for the next keystroke, in milliseconds. */
const SAVE_DELAY_MS = 400;

export interface DraftOptions {
  readonly storage: BrowserStorage;
  readonly challengeId: string;
  readonly file: string;
  /** The code that a learner starts from. */
  readonly starter: string;
  readonly now: () => Date;
}

/** The code that a learner is writing, kept in the browser as it is typed. */
export class Draft {
  readonly file: string;
  readonly key: string;
  readonly #replacedKey: string;
  readonly #options: DraftOptions;
  readonly #listeners = new Set<() => void>();
  #text: string;
  #state: SaveState = { kind: "untouched" };
  /** What this tab last read or wrote: anything else in storage comes from another tab. */
  #known: string | undefined;
  /** What the last reset of this visit replaced: there also where nothing can be stored. */
  #replaced: SavedText | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: DraftOptions) {
    this.#options = options;
    this.file = options.file;
    this.key = `cosigner:v1:${options.challengeId}:${options.file}`;
    this.#replacedKey = `${this.key}:replaced`;
    const saved = this.#read(this.key);
    this.#text = saved?.text ?? options.starter;
    this.#known = saved?.text;
    if (saved) this.#state = { kind: "saved", at: new Date(saved.savedAt) };
  }

  get text(): string {
    return this.#text;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Whether the code is still the starter. */
  get isStarter(): boolean {
    return this.#text === this.#options.starter;
  }

  /** The code that the last reset replaced, if it can be brought back. */
  get replaced(): SavedText | undefined {
    return this.#replaced ?? this.#read(this.#replacedKey);
  }

  /** Calls `listener` after every change of the text or its state; the answer ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  edit(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    if (this.#state.kind !== "conflict") {
      this.#state = { kind: "unsaved" };
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.flush(), SAVE_DELAY_MS);
    }
    this.#announce();
  }

  /** Saves now what waits to be saved. */
  flush(): void {
    clearTimeout(this.#timer);
    if (this.#state.kind !== "unsaved" && this.#state.kind !== "failed") return;
    const stored = this.#read(this.key);
    if (stored !== undefined && stored.text !== this.#known && stored.text !== this.#text) {
      this.#setState({ kind: "conflict", other: stored });
      return;
    }
    this.#write();
  }

  /** Puts the starter back; the code of before stays for {@link undoReset}, also after a reload. */
  reset(): void {
    this.replaceWith(this.#options.starter);
  }

  /** Puts other code in place of this; the code of before, unless it is the starter, stays for {@link undoReset}. */
  replaceWith(text: string): void {
    if (text === this.#text) return;
    if (!this.isStarter) {
      const replaced: SavedText = { text: this.#text, savedAt: this.#options.now().toISOString() };
      this.#replaced = replaced;
      this.#options.storage.writeJson(this.#replacedKey, replaced);
    }
    this.edit(text);
    this.flush();
  }

  /** Takes what is in storage now, or the starter, in place of all that this tab holds. */
  readAgain(): void {
    clearTimeout(this.#timer);
    const saved = this.#read(this.key);
    this.#text = saved?.text ?? this.#options.starter;
    this.#known = saved?.text;
    this.#replaced = undefined;
    this.#setState(saved ? { kind: "saved", at: new Date(saved.savedAt) } : { kind: "untouched" });
  }

  /** Brings back the code that the last reset replaced. */
  undoReset(): void {
    const replaced = this.replaced;
    if (replaced === undefined) return;
    this.#replaced = undefined;
    this.#options.storage.remove(this.#replacedKey);
    this.edit(replaced.text);
    this.flush();
    this.#announce();
  }

  /** Takes note of what is in storage now: another tab may have saved there. */
  noticeStorage(): void {
    const stored = this.#read(this.key);
    if (stored === undefined || stored.text === this.#known) return;
    clearTimeout(this.#timer);
    if (stored.text === this.#text) {
      this.#known = stored.text;
      this.#setState({ kind: "saved", at: new Date(stored.savedAt) });
    } else {
      this.#setState({ kind: "conflict", other: stored });
    }
  }

  /** Ends a conflict: with the other tab's code, or with this tab's, which is then saved over the other. */
  settle(choice: "other" | "own"): void {
    if (this.#state.kind !== "conflict") return;
    const { other } = this.#state;
    this.#known = other.text;
    if (choice === "own") {
      this.#write();
      return;
    }
    this.#text = other.text;
    this.#setState({ kind: "saved", at: new Date(other.savedAt) });
  }

  #write(): void {
    const at = this.#options.now();
    const outcome = this.#options.storage.writeJson(this.key, { text: this.#text, savedAt: at.toISOString() });
    if (outcome === "saved") this.#known = this.#text;
    this.#setState(outcome === "saved" ? { kind: "saved", at } : { kind: "failed", outcome });
  }

  #read(key: string): SavedText | undefined {
    const json = this.#options.storage.readJson(key);
    if (typeof json !== "object" || json === null || !("text" in json) || !("savedAt" in json)) return undefined;
    const { text, savedAt } = json;
    if (typeof text !== "string" || typeof savedAt !== "string" || Number.isNaN(Date.parse(savedAt))) return undefined;
    return { text, savedAt };
  }

  #setState(state: SaveState): void {
    this.#state = state;
    this.#announce();
  }

  #announce(): void {
    for (const listener of this.#listeners) listener();
  }
}
