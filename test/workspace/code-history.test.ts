import assert from "node:assert/strict";
import type { Grade } from "../../runner/model/grade.ts";
import type { BrowserStorage } from "../../site/workspace/browser-storage.ts";
import { CodeHistory } from "../../site/workspace/code-history.ts";
import { MAX_CHARACTERS } from "../../site/workspace/earlier-code.ts";
import { createMemoryStorage } from "../../site/workspace/memory-storage.ts";
import { parseProgressFile, printProgressFile, storeItems } from "../../site/workspace/progress-file.ts";

const DRAFT = "cosigner:v1:keys-manager:keys_manager.ts";

/** A visit; each thing that is done in it is a minute after the one before. */
function openHistory(storage: BrowserStorage = createMemoryStorage()): CodeHistory {
  let minute = 0;
  const now = () => new Date(Date.UTC(2026, 0, 2, 10, minute++));
  return new CodeHistory({ storage, draftKey: DRAFT, starter: "starter\n", now });
}

/** A grade, as far as a history looks at it. */
function gradeOf(outcomes: readonly ("passed" | "failed")[], message?: string): Grade {
  return {
    submission: "keys_manager.ts",
    challenge: "keys-manager",
    language: "typescript",
    outcome: "failed",
    score: 0,
    maxScore: 0,
    error: message === undefined ? null : { kind: "compile", message, location: null },
    misconceptions: [],
    tests: outcomes.map((outcome, index) => {
      return { id: `${index}`, title: "", outcome, durationMs: 1, message: null, failure: null };
    }),
    console: [],
    consoleLoadLines: 0,
    durationMs: 1,
    seed: 1,
    suite: "",
  };
}

const halfPassed = gradeOf(["passed", "failed"]);

describe("the history of a learner's code", () => {
  it("has each run with its code, time and outcome, newest first, also in the next visit", () => {
    const storage = createMemoryStorage();
    const history = openHistory(storage);
    history.noteRun("one", halfPassed);
    history.noteRun("two", gradeOf([], "A bracket is missing."));
    const [newest, oldest] = openHistory(storage).entries;
    assert.ok(newest?.kind === "run" && oldest?.kind === "run");
    assert.deepEqual([newest.text, newest.outcome], ["two", { kind: "error", message: "A bracket is missing." }]);
    assert.deepEqual([oldest.text, oldest.outcome], ["one", { kind: "graded", passed: 1, tests: 2 }]);
    assert.ok(newest.at > oldest.at);
  });

  it("has the same code once, where it was run last, and never the starter as a version", () => {
    const history = openHistory();
    for (const text of ["one", "two", "one"]) history.noteRun(text, halfPassed);
    history.keep("starter\n", "reset");
    history.keep(" \n", "reset");
    assert.deepEqual(
      history.entries.map(({ text }) => text),
      ["one", "two"],
    );
  });

  it("holds no more than the last 20 runs and 12 versions, and no more than its share of the storage", () => {
    const history = openHistory();
    for (let run = 0; run < 30; run++) {
      history.noteRun(`run ${run}`, halfPassed);
      history.keep(`version ${run}`, "editing");
    }
    const texts = history.entries.map(({ text }) => text);
    assert.equal(texts.length, 32);
    assert.ok(texts.includes("run 10") && !texts.includes("run 9"));
    assert.ok(texts.includes("version 18") && !texts.includes("version 17"));
    const large = "x".repeat(MAX_CHARACTERS / 2);
    history.noteRun(`${large}1`, halfPassed);
    history.noteRun(large, halfPassed);
    assert.deepEqual(
      history.entries.map(({ text }) => text),
      [large],
    );
  });

  it("says that the learner has tried once three versions of their own were run, or one passed", () => {
    const history = openHistory();
    for (const text of ["starter", "one", "two", "two"]) history.noteRun(text, halfPassed);
    assert.equal(history.tried, false);
    history.noteRun("three", gradeOf([], "A bracket is missing."));
    assert.equal(history.tried, true);
    const other = openHistory();
    other.noteRun("one", gradeOf(["passed", "passed"]));
    assert.equal(other.tried, true);
  });

  it("keeps for the visit what the storage has no room for, and says so", () => {
    const storage = createMemoryStorage(new Map(), 1_000);
    const history = openHistory(storage);
    for (let run = 0; run < 6; run++) history.noteRun(`${run}${"x".repeat(200)}`, halfPassed);
    assert.equal(history.entries.length, 6);
    assert.equal(history.stored, false);
    const later = openHistory(storage).entries;
    assert.ok(later.length > 0 && later.length < 6);
    assert.match(later[0]?.text ?? "", /^5x/);
  });

  it("leaves out what is damaged", () => {
    const items = new Map<string, string>();
    const at = "2026-01-02T10:42:00Z";
    const good = { kind: "version", text: "good", at, reason: "reset" };
    const bad = [
      5,
      null,
      {},
      { ...good, at: "never" },
      { ...good, reason: "x" },
      { ...good, kind: "run", outcome: {} },
    ];
    for (const json of ["{", "{}", JSON.stringify([...bad, good])]) {
      items.set(`${DRAFT}:history`, json);
      const { entries } = openHistory(createMemoryStorage(items));
      assert.deepEqual(entries, json.startsWith("[") ? [good] : []);
    }
  });

  it("is joined with that of a file which is imported", () => {
    const [here, there] = [new Map<string, string>(), new Map<string, string>()];
    openHistory(createMemoryStorage(here)).noteRun("here", halfPassed);
    openHistory(createMemoryStorage(there)).noteRun("there", halfPassed);
    const storage = {
      get length() {
        return here.size;
      },
      key: (index: number) => [...here.keys()][index] ?? null,
      getItem: (key: string) => here.get(key) ?? null,
      setItem: (key: string, value: string) => void here.set(key, value),
      removeItem: (key: string) => void here.delete(key),
    };
    storeItems(storage, parseProgressFile(printProgressFile(there, new Date())));
    const texts = openHistory(createMemoryStorage(here)).entries.map(({ text }) => text);
    assert.deepEqual(texts.sort(), ["here", "there"]);
  });
});
