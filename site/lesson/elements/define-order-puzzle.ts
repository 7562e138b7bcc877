import { h } from "preact";
import { defineLiveElement } from "../../account/live-element.ts";
import { OrderPuzzleLive } from "./order-puzzle-live.tsx";
import { parsePuzzle } from "./puzzle-data.ts";

/** Makes every `<order-puzzle>` of the page one to solve. */
export function defineOrderPuzzle(): void {
  defineLiveElement("order-puzzle", ({ puzzle = "" }) => h(OrderPuzzleLive, parsePuzzle(puzzle)));
}
