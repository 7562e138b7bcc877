import assert from "node:assert/strict";
import { mock } from "node:test";
import { BrowserStorage } from "../../site/workspace/browser-storage.ts";
import { Draft } from "../../site/workspace/draft.ts";

/** A browser's storage as two tabs see it. */
function createStorage(): { items: Map<string, string>; storage: BrowserStorage } {
  const items = new Map<string, string>();
  const storage = new BrowserStorage(() => ({
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }));
  return { items, storage };
}

function openDraft(storage: BrowserStorage): Draft {
  const now = () => new Date("2026-01-02T10:42:00Z");
  return new Draft({ storage, challengeId: "keys-manager", file: "keys_manager.ts", starter: "starter", now });
}

describe("a draft", () => {
  it("begins with the starter and saves nothing before it is edited", () => {
    const { items, storage } = createStorage();
    const draft = openDraft(storage);
    draft.flush();
    assert.equal(draft.text, "starter");
    assert.equal(items.size, 0);
  });

  it("is saved within half a second of the last change", () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    try {
      const { items, storage } = createStorage();
      const draft = openDraft(storage);
      draft.edit("mi");
      mock.timers.tick(100);
      draft.edit("mine");
      assert.equal(items.size, 0);
      mock.timers.tick(500);
      assert.equal(openDraft(storage).text, "mine");
    } finally {
      mock.timers.reset();
    }
  });

  it("is there again when the page is opened again", () => {
    const { storage } = createStorage();
    const draft = openDraft(storage);
    draft.edit("mine");
    draft.flush();
    assert.equal(openDraft(storage).text, "mine");
    assert.deepEqual(openDraft(storage).state, { kind: "saved", at: new Date("2026-01-02T10:42:00Z") });
  });

  it("begins with the starter where what is stored is damaged", () => {
    for (const damaged of ["", "null", "{", '{"text":5}', '{"text":"x","savedAt":"never"}', '"x"']) {
      const { items, storage } = createStorage();
      items.set("cosigner:v1:keys-manager:keys_manager.ts", damaged);
      assert.equal(openDraft(storage).text, "starter", damaged);
    }
  });

  it("does not write over what another tab saved unseen", () => {
    const { storage } = createStorage();
    const [here, there] = [openDraft(storage), openDraft(storage)];
    there.edit("there");
    there.flush();
    here.edit("here");
    here.flush();
    assert.equal(here.state.kind, "conflict");
    assert.equal(openDraft(storage).text, "there");
    here.settle("own");
    assert.equal(openDraft(storage).text, "here");
    there.noticeStorage();
    there.settle("other");
    assert.equal(there.text, "here");
    there.edit("there again");
    there.flush();
    assert.equal(there.state.kind, "saved");
  });

  it("has no conflict where both tabs hold the same code", () => {
    const { storage } = createStorage();
    const [here, there] = [openDraft(storage), openDraft(storage)];
    for (const draft of [here, there]) {
      draft.edit("same");
      draft.flush();
      assert.equal(draft.state.kind, "saved");
    }
  });

  it("brings back what Reset replaced, once, and not a starter in its place", () => {
    const { storage } = createStorage();
    const draft = openDraft(storage);
    assert.equal(draft.replaced, undefined);
    draft.edit("mine");
    draft.reset();
    assert.equal(openDraft(storage).text, "starter");
    const reopened = openDraft(storage);
    reopened.undoReset();
    assert.equal(reopened.text, "mine");
    assert.equal(reopened.replaced, undefined);
    assert.equal(openDraft(storage).text, "mine");
  });

  it("says whether the storage is blocked or full, and keeps the code", () => {
    for (const [name, outcome] of [
      ["SecurityError", "blocked"],
      ["QuotaExceededError", "full"],
    ] as const) {
      const storage = new BrowserStorage(() => {
        throw new DOMException("no", name);
      });
      const draft = openDraft(storage);
      draft.edit("mine");
      draft.flush();
      assert.deepEqual(draft.state, { kind: "failed", outcome });
      assert.equal(draft.text, "mine");
      draft.reset();
      draft.undoReset();
      assert.equal(draft.text, "mine");
    }
  });
});
