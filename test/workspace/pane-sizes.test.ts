import assert from "node:assert/strict";
import { shareAfterKey } from "../../site/workspace/pane-sizes.ts";

const bounds = { min: 20, max: 60 };
const arrows = ["ArrowRight", "ArrowLeft"] as const;
const press = (key: string, share: number) => shareAfterKey(key, share, bounds, arrows);

describe("a key on the separator of a pane", () => {
  it("an arrow moves it by five per cent, and never past the smallest or the largest", () => {
    assert.equal(press("ArrowRight", 40), 45);
    assert.equal(press("ArrowLeft", 40), 35);
    assert.equal(press("ArrowRight", 58), 60);
    assert.equal(press("ArrowLeft", 22), 20);
  });

  it("Home and End go to the smallest and the largest", () => {
    assert.equal(press("Home", 40), 20);
    assert.equal(press("End", 40), 60);
  });

  it("a collapsed pane comes back with the arrow that makes it larger, and not with the other", () => {
    assert.equal(press("ArrowRight", 0), 20);
    assert.equal(press("ArrowLeft", 0), undefined);
  });

  it("other keys and the arrows of the other direction change nothing", () => {
    assert.equal(press("ArrowUp", 40), undefined);
    assert.equal(press("a", 40), undefined);
  });
});
