import assert from "node:assert/strict";
import { mock } from "node:test";
import { BrowserStorage } from "../../site/workspace/browser-storage.ts";
import { CodeHistory } from "../../site/workspace/code-history.ts";
import { Draft } from "../../site/workspace/draft.ts";
import { createMemoryStorage } from "../../site/workspace/memory-storage.ts";

const KEY = "cosigner:v1:keys-manager:keys_manager.ts";

/** A browser's storage as two tabs see it. */
function createStorage(): { items: Map<string, string>; storage: BrowserStorage } {
  const items = new Map<string, string>();
  return { items, storage: createMemoryStorage(items) };
}

/** A page that is opened, today or with a later starter. */
function openDraft(storage: BrowserStorage, starter = "starter"): Draft {
  const now = () => new Date("2026-01-02T10:42:00Z");
  const history = new CodeHistory({ storage, draftKey: KEY, starter, now });
  return new Draft({ storage, challengeId: "keys-manager", file: "keys_manager.ts", starter, now, history });
}

/** What is kept of earlier code. */
function readHistory(draft: Draft): readonly (readonly [string, string])[] {
  return (draft.history?.entries ?? []).map((entry) => [entry.kind === "run" ? "run" : entry.reason, entry.text]);
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
      items.set(KEY, damaged);
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
    reopened.bringBack();
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
      draft.bringBack();
      assert.equal(draft.text, "mine");
    }
  });

  it("keeps each version that something takes the place of, and says what did", () => {
    const { storage } = createStorage();
    const draft = openDraft(storage);
    draft.edit("first");
    draft.replaceWith("a link's", "replaced");
    assert.equal(draft.replaced?.reason, "replaced");
    draft.reset();
    assert.equal(openDraft(storage).replaced?.reason, "reset");
    draft.bringBack();
    draft.edit("last");
    draft.leave();
    const kept = new Set(readHistory(draft).map(([reason, text]) => `${reason}: ${text}`));
    assert.deepEqual(kept, new Set(["replaced: first", "reset: a link's", "left: last"]));
  });

  it("keeps the code that was not chosen of two tabs", () => {
    const { storage } = createStorage();
    const [here, there] = [openDraft(storage), openDraft(storage)];
    there.edit("there");
    there.flush();
    here.edit("here");
    here.flush();
    here.settle("other");
    assert.equal(here.text, "there");
    assert.deepEqual(readHistory(here), [["other-tab", "here"]]);
  });

  it("keeps a version of code that is changed for long, and none of code that is only read", () => {
    const { storage } = createStorage();
    let minutes = 0;
    const now = () => new Date(Date.UTC(2026, 0, 2, 10, minutes));
    const history = new CodeHistory({ storage, draftKey: KEY, starter: "starter", now });
    const options = { storage, challengeId: "keys-manager", file: "keys_manager.ts", starter: "starter", now, history };
    const draft = new Draft(options);
    for (; minutes < 12; minutes++) {
      draft.edit(`after ${minutes} minutes`);
      draft.flush();
    }
    assert.deepEqual(readHistory(draft), [
      ["editing", "after 10 minutes"],
      ["editing", "after 5 minutes"],
    ]);
    const reader = new Draft(options);
    reader.leave();
    assert.equal(readHistory(reader).length, 2);
  });

  it("asks where the starter has changed under saved code, again at each visit until it is answered", () => {
    for (const [choice, text] of [
      ["own", "mine"],
      ["new", "new starter"],
    ] as const) {
      const { storage } = createStorage();
      const first = openDraft(storage);
      first.edit("mine");
      first.flush();
      const visit = openDraft(storage, "new starter");
      assert.equal(visit.text, "mine");
      assert.equal(visit.earlierStarter, "starter");
      visit.edit("mine, edited");
      visit.edit("mine");
      visit.flush();
      const again = openDraft(storage, "new starter");
      assert.equal(again.earlierStarter, "starter");
      again.settleStarter(choice);
      const settled = openDraft(storage, "new starter");
      assert.equal(settled.earlierStarter, undefined);
      assert.equal(settled.text, text);
      if (choice === "own") continue;
      assert.deepEqual(readHistory(settled), [["starter", "mine"]]);
      settled.bringBack();
      assert.equal(openDraft(storage, "new starter").text, "mine");
    }
  });

  it("takes a new starter unasked where the code is the old one, and keeps code that does not say its starter", () => {
    const { items, storage } = createStorage();
    const draft = openDraft(storage);
    draft.edit("mine");
    draft.reset();
    const visit = openDraft(storage, "new starter");
    assert.equal(visit.text, "new starter");
    assert.equal(visit.earlierStarter, undefined);
    items.set(KEY, JSON.stringify({ text: "old", savedAt: "2026-01-01T00:00:00Z" }));
    const old = openDraft(storage, "new starter");
    assert.equal(old.text, "old");
    assert.equal(old.earlierStarter, undefined);
  });

  it("takes the room of earlier code where there is no other, and is saved", () => {
    const items = new Map<string, string>();
    const storage = createMemoryStorage(items, 4_000);
    const draft = openDraft(storage);
    for (let run = 0; run < 4; run++) draft.history?.keep(`${run}${"x".repeat(700)}`, "editing");
    assert.equal(draft.history?.entries.length, 4);
    draft.edit("y".repeat(3_500));
    draft.flush();
    assert.equal(draft.state.kind, "saved");
    assert.equal(openDraft(storage).text, draft.text);
    draft.edit("z".repeat(5_000));
    draft.flush();
    assert.deepEqual(draft.state, { kind: "failed", outcome: "full" });
    assert.equal(openDraft(storage).text, "y".repeat(3_500), "what was saved stays");
  });
});
