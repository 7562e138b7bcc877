import { PROGRESS_KEY, parseProgressEntry } from "../progress/progress-entry.ts";
import { words } from "../words/words.ts";
import { isHistoryKey } from "./code-history.ts";
import { boundEarlier, parseEarlier } from "./earlier-code.ts";
import { parseSavedText } from "./saved-text.ts";

/** What of the browser's storage is used; each may throw. */
export type ItemStorage = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

/** All that the site keeps in a browser, or part of it: texts as they are stored, by key. */
export type KeptItems = ReadonlyMap<string, string>;

/** Files that are larger are not read; browsers keep no more than that for a site. */
export const MAX_FILE_BYTES = 12 * 1024 * 1024;

const PREFIX = "cosigner:v1:";
const PREDICTIONS = `${PREFIX}predictions`;
const THEME = `${PREFIX}theme`;
/** A learner's code, `cosigner:v1:<challenge>:<file>`. */
const DRAFT = /^cosigner:v1:[a-z0-9-]+:\w+\.ts$/;
/** What lets a learner back into a classroom, and what waits to be sent there. */
const SEAT = /^cosigner:v1:(?:seat|outbox)\b/;
const REPLACED = ":replaced";
const SCHEMA = 1;

/** Reads all that the site keeps. */
export function readKept(storage: ItemStorage): KeptItems {
  const items = new Map<string, string>();
  for (let index = 0; index < storage.length; index++) {
    const key = storage.key(index);
    const text = key?.startsWith(PREFIX) ? storage.getItem(key) : null;
    if (key !== null && text !== null) items.set(key, text);
  }
  return items;
}

/** A file of the items, JSON; without what is damaged, which no page could read. */
export function printProgressFile(kept: KeptItems, now: Date): string {
  const items = Object.fromEntries([...kept].filter(([key, text]) => isItem(key, text)));
  const file = { product: "cosigner", schema: SCHEMA, exportedAt: now.toISOString(), items };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a file that was exported. @throws RangeError a sentence on what is wrong with it */
export function parseProgressFile(text: string): KeptItems {
  const file = parseJson(text);
  if (!isRecord(file) || file["product"] !== "cosigner") {
    throw new RangeError(words().kept.notOurs);
  }
  if (file["schema"] !== SCHEMA) {
    const schema = String(JSON.stringify(file["schema"])).slice(0, 20);
    throw new RangeError(words().kept.otherSchema(schema, SCHEMA));
  }
  if (!isRecord(file["items"])) throw new RangeError(words().kept.noItems);
  const items = new Map<string, string>();
  for (const [key, value] of Object.entries(file["items"])) {
    if (typeof value !== "string" || !isItem(key, value)) {
      throw new RangeError(words().kept.damaged(JSON.stringify(key.slice(0, 80))));
    }
    items.set(key, value);
  }
  return items;
}

/** The keys of all drafts among the items. */
export function findDrafts(items: KeptItems): readonly string[] {
  return [...items.keys()].filter((key) => DRAFT.test(key));
}

/** The keys of drafts that other code of the file would replace. */
export function findReplacedDrafts(kept: KeptItems, imported: KeptItems): readonly string[] {
  return findDrafts(kept).filter((key) => {
    const text = readCode(imported.get(key));
    return text !== undefined && text !== readCode(kept.get(key));
  });
}

/**
 * Stores the file's items among what is kept. Code that is replaced stays for the draft's undo; what is passed stays
 * passed; predictions that were made here stay. All or nothing: @throws what the storage throws, after undoing it all
 */
export function storeItems(storage: ItemStorage, imported: KeptItems): void {
  const kept = readKept(storage);
  const merged = mergeItems(kept, imported);
  try {
    for (const [key, text] of merged) storage.setItem(key, text);
  } catch (error) {
    for (const key of merged.keys()) storage.removeItem(key);
    for (const key of merged.keys()) {
      const text = kept.get(key);
      if (text !== undefined) storage.setItem(key, text);
    }
    throw error;
  }
}

/** Removes all that the site keeps; answers the keys. */
export function eraseKept(storage: ItemStorage): readonly string[] {
  const keys = [...readKept(storage).keys()];
  for (const key of keys) storage.removeItem(key);
  return keys;
}

function mergeItems(kept: KeptItems, imported: KeptItems): KeptItems {
  const merged = new Map(imported);
  for (const key of findReplacedDrafts(kept, imported)) merged.set(key + REPLACED, kept.get(key) ?? "");
  const progress = mergeRecords(kept, imported, PROGRESS_KEY, furtherOf);
  if (progress !== undefined) merged.set(PROGRESS_KEY, progress);
  const predictions = mergeRecords(kept, imported, PREDICTIONS, (own) => own);
  if (predictions !== undefined) merged.set(PREDICTIONS, predictions);
  for (const key of [...merged.keys()].filter((one) => isHistoryKey(one) && kept.has(one))) {
    const entries = [kept, imported].flatMap((items) => parseEarlier(parseJson(items.get(key) ?? "")));
    merged.set(key, JSON.stringify(boundEarlier(entries)));
  }
  return merged;
}

function mergeRecords(
  kept: KeptItems,
  imported: KeptItems,
  key: string,
  choose: (own: unknown, other: unknown) => unknown,
): string | undefined {
  const [own, other] = [parseJson(kept.get(key) ?? ""), parseJson(imported.get(key) ?? "")];
  if (!isRecord(own) || !isRecord(other)) return undefined;
  const entries = Object.entries(other).map(([name, value]) => [
    name,
    Object.hasOwn(own, name) ? choose(own[name], value) : value,
  ]);
  return JSON.stringify({ ...own, ...Object.fromEntries(entries) });
}

/** The better of two entries of the progress. */
function furtherOf(own: unknown, other: unknown): unknown {
  const [ours, theirs] = [parseProgressEntry(own), parseProgressEntry(other)];
  if (ours === undefined || theirs === undefined) return ours === undefined ? other : own;
  if (ours.state !== theirs.state) return ours.state === "passed" ? own : other;
  return theirs.score > ours.score ? other : own;
}

function isItem(key: string, text: string): boolean {
  if (!/^cosigner:v1:[\w.:-]{1,120}$/.test(key)) return false;
  // A seat in a classroom is one person's, and this file may be given to others.
  if (SEAT.test(key)) return false;
  if (key === THEME) return ["light", "dark", "contrast"].includes(text);
  const json = parseJson(text);
  if (key === PROGRESS_KEY)
    return isRecord(json) && Object.values(json).every((entry) => parseProgressEntry(entry) !== undefined);
  if (key === PREDICTIONS) return isRecord(json) && Object.values(json).every((index) => Number.isInteger(index));
  const draft = key.endsWith(REPLACED) ? key.slice(0, -REPLACED.length) : key;
  if (DRAFT.test(draft)) return readCode(text) !== undefined;
  // Settings, and what later versions keep: who reads them checks them, as with all that is in storage.
  return json !== undefined;
}

/** The code of a stored draft. */
function readCode(text: string | undefined): string | undefined {
  return parseSavedText(parseJson(text ?? ""))?.text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
