import assert from "node:assert/strict";
import { makeId } from "../../../../site/server/classroom/ids.ts";

describe("the ids of a classroom", () => {
  it("are no formula and no number to a spreadsheet, and never the same", () => {
    const ids = Array.from({ length: 2000 }, () => makeId("learner"));
    for (const id of ids) assert.match(id, /^l[a-z2-9]{20}$/);
    assert.equal(new Set(ids).size, ids.length);
  });
});
