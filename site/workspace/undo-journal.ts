/** What turns one text into another: so many characters at an offset give way to others. */
export interface TextEdit {
  readonly offset: number;
  readonly removed: number;
  readonly inserted: string;
}

/** What is kept of a journal: the oldest text that undo leads back to, and the steps from there to the newest. */
export interface KeptJournal {
  readonly base: string;
  readonly steps: readonly TextEdit[];
}

/** So many steps lead back; older ones are forgotten. */
export const MAX_STEPS = 100;
/** A kept journal has at most so many characters of text. */
export const MAX_CHARACTERS = 128 * 1024;

/** One change of the text, and how the editor numbers the text that came of it. */
interface Entry extends TextEdit {
  readonly replaced: string;
  readonly version: number;
  /** Whether undo takes it back together with the one before. */
  joins: boolean;
}

/** Follows a text as it is edited, so that its undo can be built up again on a later visit. */
export class UndoJournal {
  #base: string;
  #baseVersion: number;
  #entries: Entry[] = [];
  /** How many entries the text has behind it; the others were undone. */
  #position = 0;
  #text: string;

  /** @param version the editor's number of this text, which undo brings back with the text */
  constructor(text: string, version: number) {
    this.#base = text;
    this.#baseVersion = version;
    this.#text = text;
  }

  /** Notes the text that an edit left. */
  edit(text: string, version: number): void {
    const edit = findEdit(this.#text, text);
    if (edit === undefined) {
      // The text is as before under another number, as after a change of no effect.
      this.#renumber(version);
      return;
    }
    const replaced = this.#text.slice(edit.offset, edit.offset + edit.removed);
    this.#entries.length = this.#position;
    const joins = continues(this.#entries.at(-1), edit);
    this.#entries.push({ ...edit, replaced, version, joins });
    this.#position++;
    this.#text = text;
    this.#trim();
  }

  /** Notes the text that an undo or a redo left. A text that was never noted begins the journal anew. */
  travel(text: string, version: number): void {
    const found = version === this.#baseVersion ? 0 : this.#entries.findIndex((one) => one.version === version) + 1;
    if (found === 0 && version !== this.#baseVersion) {
      this.#restart(text, version);
      return;
    }
    while (this.#position > found) this.#text = takeBack(this.#text, this.#getEntry(--this.#position));
    while (this.#position < found) this.#text = applyEdit(this.#text, this.#getEntry(this.#position++));
    // What the editor undoes as one stays one.
    const next = this.#entries[found];
    if (next !== undefined) next.joins = false;
    if (this.#text !== text) this.#restart(text, version);
  }

  /** What to keep of it: each step as one edit; what was undone is left out. */
  keep(): KeptJournal {
    const steps: TextEdit[] = [];
    let text = this.#base;
    let before = text;
    for (let index = 0; index < this.#position; index++) {
      text = applyEdit(text, this.#getEntry(index));
      if (index + 1 < this.#position && this.#getEntry(index + 1).joins) continue;
      const step = findEdit(before, text);
      if (step !== undefined) steps.push(step);
      before = text;
    }
    return { base: this.#base, steps };
  }

  #restart(text: string, version: number): void {
    this.#entries = [];
    this.#position = 0;
    this.#base = text;
    this.#baseVersion = version;
    this.#text = text;
  }

  #renumber(version: number): void {
    const last = this.#entries[this.#position - 1];
    if (last === undefined) this.#baseVersion = version;
    else this.#entries[this.#position - 1] = { ...last, version };
  }

  /** Forgets the oldest steps, one by one, until the rest is within its bounds. */
  #trim(): void {
    let characters = this.#entries.reduce((sum, entry) => sum + entry.inserted.length, this.#base.length);
    let steps = this.#entries.filter((entry) => !entry.joins).length;
    while (this.#entries.length > 0 && (steps > MAX_STEPS || characters > MAX_CHARACTERS)) {
      do {
        const oldest = this.#getEntry(0);
        this.#entries.shift();
        this.#position--;
        this.#base = applyEdit(this.#base, oldest);
        this.#baseVersion = oldest.version;
        characters -= oldest.removed;
      } while (this.#entries[0]?.joins);
      steps--;
    }
  }

  #getEntry(index: number): Entry {
    const entry = this.#entries[index];
    if (entry === undefined) throw new RangeError(`the journal has no entry ${index}`);
    return entry;
  }
}

/** The smallest edit that turns one text into another; it cuts no character and no end of a line in two. */
export function findEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  while (start > 0 && FIRST_HALF.test(before[start - 1] ?? "")) start--;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  while (tail > 0 && LAST_HALF.test(before.at(-tail) ?? "")) tail--;
  return { offset: start, removed: before.length - start - tail, inserted: after.slice(start, after.length - tail) };
}

/** The text after an edit. */
export function applyEdit(text: string, { offset, removed, inserted }: TextEdit): string {
  return text.slice(0, offset) + inserted + text.slice(offset + removed);
}

/** Reads what {@link UndoJournal.keep} gave, from JSON; `undefined` for anything else. */
export function parseKeptJournal(json: unknown): KeptJournal | undefined {
  if (!isRecord(json) || typeof json["base"] !== "string" || !Array.isArray(json["steps"])) return undefined;
  let { length } = json["base"];
  const steps: TextEdit[] = [];
  for (const step of json["steps"]) {
    if (!isRecord(step)) return undefined;
    const { offset, removed, inserted } = step;
    if (!isCount(offset) || !isCount(removed) || typeof inserted !== "string" || offset + removed > length) {
      return undefined;
    }
    length += inserted.length - removed;
    steps.push({ offset, removed, inserted });
  }
  return steps.length > MAX_STEPS || length > MAX_CHARACTERS ? undefined : { base: json["base"], steps };
}

// What would be half a character, or half of the two that end a line on Windows.
const FIRST_HALF = /[\uD800-\uDBFF\r]/;
const LAST_HALF = /[\uDC00-\uDFFF\n]/;

/** Whether an edit goes on with the typing, or the erasing, of the one before. */
function continues(before: Entry | undefined, { offset, removed, inserted }: TextEdit): boolean {
  if (before === undefined) return false;
  if (removed === 0 && before.removed === 0 && inserted.length === 1 && before.inserted.length === 1) {
    const startsWord = /\s/.test(inserted) && !/\s/.test(before.inserted);
    return offset === before.offset + 1 && !startsWord && inserted !== "\n";
  }
  const erases = removed === 1 && before.removed === 1 && inserted === "" && before.inserted === "";
  return erases && (offset === before.offset - 1 || offset === before.offset);
}

function takeBack(text: string, { offset, inserted, replaced }: Entry): string {
  return applyEdit(text, { offset, removed: inserted.length, inserted: replaced });
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
