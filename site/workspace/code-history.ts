import type { Grade } from "../../runner/model/grade.ts";
import type { BrowserStorage } from "./browser-storage.ts";
import { boundEarlier, type EarlierCode, type KeptReason, parseEarlier, type RunOutcome } from "./earlier-code.ts";

const PREFIX = "cosigner:v1:";
const SUFFIX = ":history";
/** While code is changed, a version is kept so often. */
const KEEP_EVERY_MS = 5 * 60_000;
/** Of a message that says why a run came to no tests. */
const MAX_MESSAGE = 300;

/** Whether a key of the browser's storage is that of a history. */
export function isHistoryKey(key: string): boolean {
  return key.startsWith(PREFIX) && key.endsWith(SUFFIX);
}

export interface HistoryOptions {
  readonly storage: BrowserStorage;
  /** The key of the draft whose history this is. */
  readonly draftKey: string;
  readonly starter: string;
  readonly now: () => Date;
}

/** The runs and versions of one file, kept in the browser as far as there is room. */
export class CodeHistory {
  readonly #options: HistoryOptions;
  readonly #key: string;
  /** What could not be stored: there for this visit. */
  #unstored: readonly EarlierCode[] = [];
  #keptAt: number;

  constructor(options: HistoryOptions) {
    this.#options = options;
    this.#key = options.draftKey + SUFFIX;
    this.#keptAt = options.now().getTime();
  }

  /** Newest first. Another tab may have added to it. */
  get entries(): readonly EarlierCode[] {
    return boundEarlier([...this.#unstored, ...this.#read()]);
  }

  /** Whether all of it will be there in a later visit. */
  get stored(): boolean {
    return this.#unstored.length === 0;
  }

  /** Whether the learner has tried honestly: passed once, or run three versions that differ. */
  get tried(): boolean {
    const runs = this.entries.filter((entry) => entry.kind === "run");
    const own = runs.filter(({ text }) => text.trim() !== this.#options.starter.trim());
    return own.length >= 3 || runs.some(({ outcome }) => outcome.kind === "graded" && outcome.passed === outcome.tests);
  }

  noteRun(text: string, grade: Grade): void {
    this.#add({ kind: "run", text, at: this.#now(), outcome: outcomeOf(grade) });
  }

  /** Keeps a version; the starter need not be, for every page has it. */
  keep(text: string, reason: KeptReason): void {
    if (text === this.#options.starter || text.trim() === "") return;
    this.#keptAt = this.#options.now().getTime();
    this.#add({ kind: "version", text, at: this.#now(), reason });
  }

  /** Keeps the version that was just saved, unless one was kept not long ago. */
  noteSaved(text: string): void {
    if (this.#options.now().getTime() - this.#keptAt >= KEEP_EVERY_MS) this.keep(text, "editing");
  }

  /** Gives up what it keeps for this visit; what is stored goes with the storage. */
  forget(): void {
    this.#unstored = [];
  }

  #add(entry: EarlierCode): void {
    const entries = boundEarlier([entry, ...this.entries]);
    const { storage } = this.#options;
    // The oldest go first. The draft itself is stored elsewhere, and before this.
    for (let count = entries.length; count > 0; count = Math.floor(count / 2)) {
      if (storage.writeJson(this.#key, entries.slice(0, count)) === "saved") {
        this.#unstored = entries.slice(count);
        return;
      }
    }
    this.#unstored = entries;
  }

  #read(): readonly EarlierCode[] {
    return parseEarlier(this.#options.storage.readJson(this.#key));
  }

  #now(): string {
    return this.#options.now().toISOString();
  }
}

/** Takes the older half off the longest history of this site. @returns whether there was one */
export function giveRoom(storage: BrowserStorage): boolean {
  const sizes = storage.keys
    .filter(isHistoryKey)
    .map((key) => ({ key, size: storage.read(key)?.length ?? 0 }))
    .sort((one, other) => other.size - one.size);
  const [longest] = sizes;
  if (longest === undefined) return false;
  const entries = parseEarlier(storage.readJson(longest.key));
  const younger = entries.slice(0, Math.floor(entries.length / 2));
  // A browser that is full may refuse even what is shorter.
  if (younger.length === 0 || storage.writeJson(longest.key, younger) !== "saved") storage.remove(longest.key);
  return true;
}

function outcomeOf({ error, tests }: Grade): RunOutcome {
  if (error !== null) return { kind: "error", message: error.message.slice(0, MAX_MESSAGE) };
  return {
    kind: "graded",
    passed: tests.filter(({ outcome }) => outcome === "passed").length,
    tests: tests.length,
  };
}
