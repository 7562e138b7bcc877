import assert from "node:assert/strict";
import { applyChange, type Board } from "../../site/classroom/teacher/board.ts";
import { BoardRows, filterRows, sortRows } from "../../site/classroom/teacher/board-rows.ts";
import { joinLinkOf, listJoinBases, printJoinAddress, printJoinCode } from "../../site/classroom/teacher/join-link.ts";
import { givePseudonyms } from "../../site/classroom/teacher/pseudonyms.ts";
import { movePlanEntry } from "../../site/classroom/teacher/settings-draft.ts";
import { groupByReason } from "../../site/classroom/teacher/stuck-groups.ts";
import type { BoardChange, Reason } from "../../site/wire/board.ts";
import { boardEn } from "../../site/words/board-en.ts";
import { MINUTE, makeCell, makeClassroom, makeLearner, START } from "./cells.ts";

const open = ["remove-key-if-exists", "add-or-update-key"];
const NOW = START + 10 * MINUTE;

const whole: BoardChange = {
  version: 1,
  now: NOW,
  whole: true,
  classroom: makeClassroom(),
  learners: [
    makeLearner("1", "Grace", { handAt: START + 9 * MINUTE }),
    makeLearner("2", "Ada", { here: false }),
    makeLearner("3", "Émilie", { handAt: START + 8 * MINUTE }),
  ],
  cells: [
    makeCell("1", "remove-key-if-exists", { activeAt: NOW, passedAt: NOW }),
    makeCell("2", "remove-key-if-exists", { activeAt: START + 2 * MINUTE }),
    makeCell("3", "remove-key-if-exists", { activeAt: NOW, idleAttempts: 6, reasonAt: START + 5 * MINUTE }),
  ],
  erased: [],
};

function makeBoard(change: BoardChange = whole): Board {
  const board = applyChange(undefined, change);
  assert.ok(board);
  return board;
}

describe("The board's rows", () => {
  const names = (rows: ReturnType<BoardRows["list"]>) => rows.map(({ learner }) => learner.name);
  const rows = new BoardRows().list(makeBoard(), open, NOW);

  it("are sorted by name, longest stuck, first hand and progress", () => {
    assert.deepEqual(names(sortRows(rows, "name", false, "en")), ["Ada", "Émilie", "Grace"]);
    assert.deepEqual(names(sortRows(rows, "stuck", true, "en")), ["Ada", "Émilie", "Grace"]);
    assert.deepEqual(names(sortRows(rows, "hand", true, "en")), ["Émilie", "Grace", "Ada"]);
    assert.deepEqual(names(sortRows(rows, "progress", true, "en")), ["Grace", "Ada", "Émilie"]);
  });

  it("are found by a part of the name, without its accents, and by state", () => {
    assert.deepEqual(names(filterRows(rows, " emi", "all")), ["Émilie"]);
    assert.deepEqual(names(filterRows(rows, "", "stuck")), ["Ada", "Émilie"]);
    assert.deepEqual(names(filterRows(rows, "", "not-here")), ["Ada"]);
    assert.deepEqual(names(filterRows(rows, "grace", "stuck")), []);
  });

  it("stay the same objects where they show the same", () => {
    const kept = new BoardRows();
    const [grace, ada] = kept.list(makeBoard(), open, NOW);
    const change = { ...whole, version: 2, whole: false, learners: [], cells: [makeCell("2", "add-or-update-key")] };
    const [graceNow, adaNow] = kept.list(applyChange(makeBoard(), change) ?? makeBoard(), open, NOW + 5_000);
    assert.equal(graceNow, grace);
    assert.notEqual(adaNow, ada);
  });
});

describe("A board", () => {
  it("takes each change once, and forgets who was erased", () => {
    const change = {
      version: 2,
      now: NOW,
      whole: false,
      learners: [makeLearner("4", "Joan")],
      cells: [],
      erased: ["2"],
    };
    const board = applyChange(makeBoard(), change);
    assert.deepEqual([...(board?.learners.keys() ?? [])], ["1", "3", "4"]);
    assert.equal(board?.cells.has("2"), false);
    assert.equal(applyChange(board, { ...change, erased: ["1"] }), board);
  });
});

describe("Why people are stuck", () => {
  const swallows: Reason = { id: "misconception:swallows", message: "It swallows errors.", function: "f" };
  const compile: Reason = { id: "error:compile", message: "", function: "" };
  const stuck = (id: string, challenge: string, reason: Reason, minute: number, passedAt: number | null = null) =>
    makeCell(id, challenge, { reason, reasonAt: START + minute * MINUTE, passedAt });

  it("is grouped by challenge and reason, the largest group first, then the older", () => {
    const groups = groupByReason(
      [
        stuck("1", "remove-key-if-exists", compile, 5),
        stuck("2", "add-or-update-key", compile, 2),
        stuck("3", "add-or-update-key", swallows, 4),
        stuck("4", "add-or-update-key", swallows, 3),
        stuck("5", "remove-key-if-exists", swallows, 1, NOW),
        stuck("6", "set-threshold", swallows, 1),
      ],
      new Set(open),
    );
    assert.deepEqual(
      groups.map(({ challenge, reason, learnerIds, since }) => [challenge, reason.id, learnerIds, since]),
      [
        ["add-or-update-key", swallows.id, ["3", "4"], START + 3 * MINUTE],
        ["add-or-update-key", compile.id, ["2"], START + 2 * MINUTE],
        ["remove-key-if-exists", compile.id, ["1"], START + 5 * MINUTE],
      ],
    );
  });
});

describe("Pseudonyms", () => {
  const ids = Array.from({ length: 500 }, (_, index) => `learner-${index}`);

  it("are different for all of a large class, and the same on every screen", () => {
    const names = givePseudonyms(ids, boardEn.pseudonyms);
    assert.equal(new Set(names.values()).size, 500);
    assert.deepEqual(givePseudonyms(ids, boardEn.pseudonyms), names);
  });

  it("stay when somebody leaves, and even where there are more learners than names", () => {
    const few = { adjectives: ["Calm"], animals: ["Owl", "Fox"] };
    const before = givePseudonyms(ids.slice(0, 5), few);
    assert.equal(new Set(before.values()).size, 5);
    const after = givePseudonyms(ids.slice(1, 6), few, before);
    for (const id of ids.slice(1, 5)) assert.equal(after.get(id), before.get(id));
    assert.equal(new Set(after.values()).size, 5);
  });
});

describe("The way into a classroom", () => {
  it("is a link with the code behind the hash, and an address that can be typed", () => {
    assert.equal(joinLinkOf("http://192.168.1.20:4173/", "KQ7TNV"), "http://192.168.1.20:4173/join/#KQ7TNV");
    assert.equal(printJoinAddress("https://example.org/de/"), "example.org/de/join/");
    assert.equal(printJoinCode("KQ7TNV"), "KQ7-TNV");
  });

  it("is one that others can reach, where the board was opened on the server's own machine", () => {
    const addresses = ["http://192.168.1.20:4173", "http://localhost:4173"];
    const [first, ...others] = listJoinBases("http://localhost:4173/de/", addresses);
    assert.equal(first, "http://192.168.1.20:4173/de/");
    assert.deepEqual(others, ["http://localhost:4173/de/"]);
    assert.deepEqual(listJoinBases("https://example.org/", addresses), ["https://example.org/"]);
  });
});

describe("A plan", () => {
  it("is put in another order, and never loses a lesson", () => {
    const { plan } = makeClassroom().settings;
    const order = (from: number, to: number) => movePlanEntry(plan, from, to).map(({ lesson }) => lesson);
    assert.deepEqual(order(0, 2), ["add", "threshold", "remove"]);
    assert.deepEqual(order(2, 1), ["remove", "threshold", "add"]);
    assert.deepEqual(order(0, -1), ["remove", "add", "threshold"]);
  });
});
