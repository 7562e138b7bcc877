import assert from "node:assert/strict";
import { findCellState, findStuckSince } from "../../site/classroom/teacher/cell-state.ts";
import type { Cell } from "../../site/wire/board.ts";
import { MINUTE, makeCell, START } from "./cells.ts";

/** What a cell says a minute after its last sign of work, unless it is another moment. */
const stateOf = (more: Partial<Cell>, now = START + 2 * MINUTE) => findCellState(makeCell("ada", "x", more), now);

describe("A cell of the board", () => {
  it("says how far the learner is", () => {
    const failed = { attempts: 1, outcome: "failed", passedTests: 4, tests: 6 } as const;
    assert.deepEqual(findCellState(undefined, START), { kind: "not-started" });
    assert.deepEqual(stateOf({}), { kind: "trying" });
    assert.deepEqual(stateOf(failed), { kind: "failing", passedTests: 4, tests: 6 });
    assert.deepEqual(stateOf({ attempts: 1, outcome: "error" }), { kind: "does-not-run" });
    assert.deepEqual(stateOf({ ...failed, waiting: 1 }), { kind: "waiting" });
    assert.deepEqual(stateOf({ attempts: 2, outcome: "passed", passedAt: START + MINUTE }), { kind: "passed" });
  });

  it("stays passed, whatever is tried afterwards", () => {
    const more = { passedAt: START, outcome: "failed", idleAttempts: 9, waiting: 1 } as const;
    assert.deepEqual(stateOf(more, START + 90 * MINUTE), { kind: "passed" });
  });

  it("calls a learner stuck after six attempts in a row that brought nothing new, not after five", () => {
    const failed = { outcome: "failed", passedTests: 1, tests: 6 } as const;
    assert.equal(stateOf({ ...failed, idleAttempts: 5 }).kind, "failing");
    assert.deepEqual(stateOf({ ...failed, idleAttempts: 6 }), { kind: "stuck", attempts: 6 });
  });

  it("calls a learner idle after four minutes without a sign of work", () => {
    const last = START + MINUTE;
    assert.equal(stateOf({}, last + 4 * MINUTE - 1).kind, "trying");
    assert.deepEqual(stateOf({}, last + 5.5 * MINUTE), { kind: "idle", minutes: 5 });
  });

  it("does not call idle who works on another challenge", () => {
    const cell = makeCell("ada", "x", { outcome: "failed", passedTests: 2, tests: 3 });
    assert.equal(findCellState(cell, START + 20 * MINUTE, START + 19 * MINUTE).kind, "failing");
  });

  it("knows since when a learner makes no headway", () => {
    const stuck = makeCell("ada", "x", { idleAttempts: 7, reasonAt: START + 3 * MINUTE });
    assert.equal(findStuckSince(stuck, { kind: "stuck", attempts: 7 }), START + 3 * MINUTE);
    assert.equal(findStuckSince(stuck, { kind: "idle", minutes: 5 }), stuck.activeAt);
    assert.equal(findStuckSince(stuck, { kind: "trying" }), null);
  });
});
