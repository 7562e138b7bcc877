import type { BrowserStorage } from "./browser-storage.ts";
import type { Draft } from "./draft.ts";
import { type KeptJournal, MAX_CHARACTERS, parseKeptJournal } from "./undo-journal.ts";

/** What an editor remembers of a file beside its text. */
export interface EditorNote {
  /** Cursor, folding and scrolling, as the editor itself wrote them. */
  readonly view: unknown;
  readonly journal: KeptJournal | undefined;
}

/** A write waits so long for the next movement, in milliseconds. */
const SAVE_DELAY_MS = 500;

/** Where a learner was in a file, and the way back by undo, kept in the browser from visit to visit. */
export class EditorMemory {
  readonly #storage: BrowserStorage;
  readonly #draft: Pick<Draft, "key" | "state">;
  #waiting: (() => EditorNote) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param draft the file's text; what is remembered is kept beside it */
  constructor(storage: BrowserStorage, draft: Pick<Draft, "key" | "state">) {
    this.#storage = storage;
    this.#draft = draft;
  }

  read(): EditorNote {
    const json = this.#storage.readJson(this.#key());
    if (typeof json !== "object" || json === null) return { view: undefined, journal: undefined };
    return {
      view: "view" in json ? json.view : undefined,
      journal: "journal" in json ? parseKeptJournal(json.journal) : undefined,
    };
  }

  /** Keeps soon what `take` then gives. */
  note(take: () => EditorNote): void {
    this.#waiting = take;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), SAVE_DELAY_MS);
  }

  /** Keeps now what waits to be kept. */
  flush(): void {
    clearTimeout(this.#timer);
    const take = this.#waiting;
    this.#waiting = undefined;
    // Of code that the learner never touched, or has just erased, nothing is kept.
    if (take === undefined || this.#draft.state.kind === "untouched") return;
    const { view, journal } = take();
    const fits = journal !== undefined && journal.base.length <= MAX_CHARACTERS;
    const outcome = this.#storage.writeJson(this.#key(), { view, ...(fits && { journal }) });
    // Room that there is belongs to the code.
    if (outcome === "full") this.forget();
  }

  /** Gives back the room in the browser's storage. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
    this.#storage.remove(this.#key());
  }

  #key(): string {
    return `${this.#draft.key}:editor`;
  }
}
