import type { BrowserStorage, WriteOutcome } from "./browser-storage.ts";
import { type CodeHistory, giveRoom } from "./code-history.ts";
import type { KeptReason } from "./earlier-code.ts";
import { parseSavedText, type SavedText } from "./saved-text.ts";

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

/** Where the browser keeps the code of a challenge's file. */
export function draftKey(challengeId: string, file: string): string {
  return `cosigner:v1:${challengeId}:${file}`;
}

export interface DraftOptions {
  readonly storage: BrowserStorage;
  readonly challengeId: string;
  readonly file: string;
  /** The code that a learner starts from. */
  readonly starter: string;
  readonly now: () => Date;
  /** Keeps versions of the code; a draft that is kept nowhere has none. */
  readonly history?: CodeHistory;
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
  /** Whether anything was changed in this visit. */
  #edited = false;
  /** The starter that the code began from, as far as the learner has decided. */
  #startedFrom: string;

  constructor(options: DraftOptions) {
    this.#options = options;
    this.file = options.file;
    this.key = draftKey(options.challengeId, options.file);
    this.#replacedKey = `${this.key}:replaced`;
    this.#text = options.starter;
    this.#startedFrom = options.starter;
    this.#state = this.#adopt(this.#read(this.key));
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

  /** The code that was replaced last, if it can be brought back. */
  get replaced(): SavedText | undefined {
    return this.#replaced ?? this.#read(this.#replacedKey);
  }

  /** What is kept of earlier code; a draft that is kept nowhere has no such thing. */
  get history(): CodeHistory | undefined {
    return this.#options.history;
  }

  /** The code that a learner starts from today. */
  get starter(): string {
    return this.#options.starter;
  }

  /** The starter that this code began from, where it is not today's and the learner has not chosen yet. */
  get earlierStarter(): string | undefined {
    return this.#startedFrom === this.starter ? undefined : this.#startedFrom;
  }

  /** Calls `listener` after every change of the text or its state; the answer ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  edit(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#edited = true;
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

  /** Puts the starter back; the code of before stays for {@link bringBack}, also after a reload. */
  reset(): void {
    this.replaceWith(this.starter, "reset");
  }

  /** Puts other code in place of this; the code of before, unless it is the starter, stays for {@link bringBack}. */
  replaceWith(text: string, reason: KeptReason): void {
    if (text === this.#text) return;
    if (!this.isStarter) {
      const replaced: SavedText = { text: this.#text, savedAt: this.#options.now().toISOString(), reason };
      this.#replaced = replaced;
      this.#store(this.#replacedKey, replaced);
      this.history?.keep(this.#text, reason);
    }
    this.edit(text);
    this.flush();
  }

  /** Takes what is in storage now, or the starter, in place of all that this tab holds. */
  readAgain(): void {
    clearTimeout(this.#timer);
    this.#replaced = undefined;
    this.#setState(this.#adopt(this.#read(this.key)));
  }

  /** Brings back the code that was replaced last. */
  bringBack(): void {
    const replaced = this.replaced;
    if (replaced === undefined) return;
    this.#replaced = undefined;
    this.#options.storage.remove(this.#replacedKey);
    this.history?.keep(this.#text, "replaced");
    this.edit(replaced.text);
    this.flush();
    this.#announce();
  }

  /** Ends the question of a changed starter: with the learner's own code, or with the starter of today. */
  settleStarter(choice: "own" | "new"): void {
    if (this.earlierStarter === undefined) return;
    this.#startedFrom = this.starter;
    if (choice === "new") this.replaceWith(this.starter, "starter");
    // The choice itself is saved as well.
    else if (this.#state.kind === "saved") this.#write();
    this.#announce();
  }

  /** Keeps a version, for the page is left. */
  leave(): void {
    this.flush();
    if (this.#edited) this.history?.keep(this.#text, "left");
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
    this.history?.keep(choice === "own" ? other.text : this.#text, "other-tab");
    this.#known = other.text;
    if (choice === "own") this.#write();
    else this.#setState(this.#adopt(other));
  }

  /** Takes saved code as this tab's own, or the starter where there is none. */
  #adopt(saved: SavedText | undefined): SaveState {
    this.#known = saved?.text;
    // A draft that is nothing but an old starter becomes today's.
    const old = saved !== undefined && saved.text === saved.starter && saved.text !== this.starter;
    const own = old ? undefined : saved;
    this.#text = own?.text ?? this.starter;
    this.#startedFrom = own?.text === this.starter ? this.starter : (own?.starter ?? this.starter);
    return own ? { kind: "saved", at: new Date(own.savedAt) } : { kind: "untouched" };
  }

  #write(): void {
    const at = this.#options.now();
    const saved: SavedText = { text: this.#text, savedAt: at.toISOString(), starter: this.#startedFrom };
    const outcome = this.#store(this.key, saved);
    if (outcome === "saved") {
      this.#known = this.#text;
      this.history?.noteSaved(this.#text);
    }
    this.#setState(outcome === "saved" ? { kind: "saved", at } : { kind: "failed", outcome });
  }

  /** Code of today comes before code of earlier days: histories give room. */
  #store(key: string, saved: SavedText): WriteOutcome {
    const { storage } = this.#options;
    let outcome = storage.writeJson(key, saved);
    while (outcome === "full" && giveRoom(storage)) outcome = storage.writeJson(key, saved);
    return outcome;
  }

  #read(key: string): SavedText | undefined {
    return parseSavedText(this.#options.storage.readJson(key));
  }

  #setState(state: SaveState): void {
    this.#state = state;
    this.#announce();
  }

  #announce(): void {
    for (const listener of this.#listeners) listener();
  }
}
