import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { OrderPuzzle } from "../../lesson/elements/order-puzzle.tsx";
import { getExample } from "./attributes.ts";
import type { LessonElement } from "./element.ts";

/** The puzzle: in which order calls turn one account into another. */
export const orderPuzzle: LessonElement = {
  name: "order-puzzle",
  usage: '<order-puzzle from="1" to="5">',
  required: ["from", "to"],
  optional: [],
  wraps: false,
  render: (use, page) => {
    const from = getExample(use, "from", page);
    const to = getExample(use, "to", page);
    if (from.account === to.account) {
      throw page.error(use.raw, `nothing turns ${from.label} into itself: choose two examples, as from="1" to="5".`);
    }
    const puzzle = { from: from.account, to: to.account, fromLabel: from.label, toLabel: to.label };
    return `${renderToString(h(OrderPuzzle, puzzle))}\n`;
  },
};
