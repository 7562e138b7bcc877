import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { LoseAKeyElement } from "../../account/lose-a-key.tsx";
import { getExample } from "./attributes.ts";
import type { LessonElement } from "./element.ts";

/** The drill: what each side can still do when a key is lost or stolen. */
export const loseAKey: LessonElement = {
  name: "lose-a-key",
  usage: '<lose-a-key example="4">',
  required: ["example"],
  optional: [],
  wraps: false,
  render: (use, page) => {
    const { account, label } = getExample(use, "example", page);
    return `${renderToString(h(LoseAKeyElement, { account, caption: label }))}\n`;
  },
};
