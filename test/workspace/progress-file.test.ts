import assert from "node:assert/strict";
import {
  eraseKept,
  findDrafts,
  findReplacedDrafts,
  type ItemStorage,
  parseProgressFile,
  printProgressFile,
  readKept,
  storeItems,
} from "../../site/workspace/progress-file.ts";

const now = new Date("2026-01-02T10:42:00Z");
const DRAFT = "cosigner:v1:keys-manager:keys_manager.ts";
const OTHER = "cosigner:v1:set-all:keys_manager.ts";
const PROGRESS = "cosigner:v1:progress";
const PREDICTIONS = "cosigner:v1:predictions";

function draft(text: string): string {
  return JSON.stringify({ text, savedAt: now.toISOString() });
}

function progress(state: "begun" | "passed", score: number): string {
  return JSON.stringify({ "keys-manager": { state, score, maxScore: 20, at: now.toISOString() } });
}

/** A browser's storage. @param maxItems more do not fit */
function createStorage(items: Record<string, string>, maxItems = 100): ItemStorage & { items: Map<string, string> } {
  const map = new Map(Object.entries(items));
  return {
    items: map,
    get length() {
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => {
      if (!map.has(key) && map.size >= maxItems) throw new DOMException("full", "QuotaExceededError");
      map.set(key, value);
    },
    removeItem: (key) => void map.delete(key),
  };
}

function exportOf(items: Record<string, string>): string {
  return printProgressFile(readKept(createStorage(items)), now);
}

/** A file as it is exported, with one thing changed. */
function fileWith(change: object): string {
  return JSON.stringify({ product: "cosigner", schema: 1, items: {}, ...change });
}

describe("the file of all that a browser keeps", () => {
  const all = {
    [DRAFT]: draft("mine"),
    [`${DRAFT}:replaced`]: draft("earlier"),
    [PROGRESS]: progress("begun", 3),
    [PREDICTIONS]: '{"keys/b2":1}',
    "cosigner:v1:theme": "dark",
    "cosigner:v1:plain-editor": "true",
  };

  it("brings everything of this site, and nothing of others, to an empty browser", () => {
    const storage = createStorage({});
    storeItems(storage, parseProgressFile(exportOf({ ...all, "other-site": "x", "cosigner:v2:x": "1" })));
    assert.deepEqual(Object.fromEntries(storage.items), all);
  });

  it("names its schema", () => {
    assert.equal(JSON.parse(exportOf(all)).schema, 1);
  });

  it("leaves out what is damaged, so that it can be imported", () => {
    const items = parseProgressFile(exportOf({ ...all, [OTHER]: "{", "cosigner:v1:theme": "pink" }));
    assert.deepEqual([...items.keys()].includes(OTHER), false);
    assert.equal(items.size, 5);
  });

  it("is refused where it is not ours, of another schema or damaged, in one sentence that says where", () => {
    const damaged: Record<string, string> = {
      [DRAFT]: '{"text":5}',
      [`${DRAFT}:replaced`]: "{}",
      [PROGRESS]: '{"keys-manager":{"state":"won"}}',
      [PREDICTIONS]: '{"a":"b"}',
      "cosigner:v1:theme": "pink",
      "cosigner:v1:other": "no json",
      "other-site": "1",
    };
    const files: [string, RegExp][] = [
      ["", /not a file that Cosigner exported/],
      ["[]", /not a file that Cosigner exported/],
      ["{}", /not a file that Cosigner exported/],
      [fileWith({ schema: 2 }), /schema 2/],
      [fileWith({ items: [] }), /no items/],
      [fileWith({ items: { [DRAFT]: 5 } }), /damaged at/],
      ...Object.entries(damaged).map(([key, text]): [string, RegExp] => [
        fileWith({ items: { [key]: text } }),
        new RegExp(`damaged at "${key}"`),
      ]),
    ];
    for (const [text, message] of files) {
      assert.throws(() => parseProgressFile(text), { name: "RangeError", message }, text);
    }
  });

  it("says which drafts it would replace: those with other code alone", () => {
    const kept = readKept(createStorage({ [DRAFT]: draft("mine"), [OTHER]: draft("same") }));
    const file = parseProgressFile(exportOf({ [DRAFT]: draft("other"), [OTHER]: draft("same") }));
    assert.deepEqual(findReplacedDrafts(kept, file), [DRAFT]);
    assert.deepEqual(findDrafts(file), [DRAFT, OTHER]);
  });

  it("keeps the replaced code for the draft's undo", () => {
    const storage = createStorage({ [DRAFT]: draft("mine") });
    storeItems(storage, parseProgressFile(exportOf({ [DRAFT]: draft("other") })));
    assert.equal(storage.items.get(DRAFT), draft("other"));
    assert.equal(storage.items.get(`${DRAFT}:replaced`), draft("mine"));
  });

  it("takes no pass and no prediction away, and adds those of the file", () => {
    for (const [own, other, expected] of [
      [progress("passed", 20), progress("begun", 3), progress("passed", 20)],
      [progress("begun", 3), progress("passed", 20), progress("passed", 20)],
      [progress("begun", 3), progress("begun", 7), progress("begun", 7)],
    ] as const) {
      const storage = createStorage({ [PROGRESS]: own, [PREDICTIONS]: '{"a":1}' });
      storeItems(storage, parseProgressFile(exportOf({ [PROGRESS]: other, [PREDICTIONS]: '{"a":2,"b":0}' })));
      assert.equal(storage.items.get(PROGRESS), expected);
      assert.equal(storage.items.get(PREDICTIONS), '{"a":1,"b":0}');
    }
  });

  it("changes nothing where it does not fit", () => {
    const before = { [DRAFT]: draft("mine"), [PROGRESS]: progress("begun", 3) };
    const storage = createStorage(before, 3);
    const file = parseProgressFile(exportOf({ ...all, [DRAFT]: draft("other") }));
    assert.throws(() => storeItems(storage, file), { name: "QuotaExceededError" });
    assert.deepEqual(Object.fromEntries(storage.items), before);
  });

  it("is not needed to erase: everything of this site goes, and nothing of others", () => {
    const storage = createStorage({ ...all, "other-site": "x" });
    assert.deepEqual(eraseKept(storage), Object.keys(all));
    assert.deepEqual(Object.fromEntries(storage.items), { "other-site": "x" });
  });
});
