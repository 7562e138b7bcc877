import { Draft } from "./draft.ts";
import { createMemoryStorage } from "./memory-storage.ts";
import { readSharedFragment } from "./share-link.ts";

/** What a link brought: nothing, a copy that is kept nowhere, or a sentence on why it cannot be shown. */
export type SharedState =
  | { readonly kind: "none" }
  | { readonly kind: "copy"; readonly copy: Draft }
  | { readonly kind: "refused"; readonly reason: string };

/** The code of a link beside the reader's own, which it never replaces unasked. */
export class SharedCode {
  readonly own: Draft;
  readonly #forgetFragment: () => void;
  readonly #listeners = new Set<() => void>();
  #state: SharedState = { kind: "none" };
  /** The fragment that was opened last: an earlier one may take longer to unpack. */
  #opened = "";

  /** @param forgetFragment takes the fragment off the page's address */
  constructor(own: Draft, forgetFragment: () => void) {
    this.own = own;
    this.#forgetFragment = forgetFragment;
  }

  get state(): SharedState {
    return this.#state;
  }

  /** The code that is to be shown: the link's copy while there is one, or the reader's own. */
  get shown(): Draft {
    return this.#state.kind === "copy" ? this.#state.copy : this.own;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Shows what the page's fragment holds; any other fragment changes nothing. */
  async open(fragment: string): Promise<void> {
    this.#opened = fragment;
    const shared = await readSharedFragment(fragment);
    if (shared.kind === "none" || this.#opened !== fragment) return;
    this.#set(shared.kind === "code" ? { kind: "copy", copy: this.#createCopy(shared.text) } : shared);
  }

  /** Puts the copy, as it is by now, in place of the reader's own code; the draft's undo brings that back. */
  keep(): void {
    if (this.#state.kind === "copy") this.own.replaceWith(this.#state.copy.text, "replaced");
    this.close();
  }

  /** Goes back to the reader's own code. */
  close(): void {
    this.#opened = "";
    this.#forgetFragment();
    this.#set({ kind: "none" });
  }

  #createCopy(text: string): Draft {
    const storage = createMemoryStorage();
    return new Draft({ storage, challengeId: "shared", file: this.own.file, starter: text, now: () => new Date() });
  }

  #set(state: SharedState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
