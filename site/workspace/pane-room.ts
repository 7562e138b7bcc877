import type { ShareBounds, SizedPane } from "./pane-sizes.ts";

/** The elements between which a separator divides the room, and the least they keep; the stylesheet has the same. */
const rooms = {
  lesson: { horizontal: true, whole: ".lesson-layout", other: "#workspace", minRem: 20, otherMinRem: 24 },
  results: { horizontal: false, whole: "#workspace", other: ".workspace-code", minRem: 5.5, otherMinRem: 12 },
} as const;

/** No pane insists on more than this part of the room: large type would leave none for the other. */
const LARGEST_MIN = 0.4;

/** What a pane has of its room, in per cent, and where the room begins and ends, in pixels. */
export interface PaneRoom {
  readonly share: number;
  readonly bounds: ShareBounds;
  readonly start: number;
  readonly length: number;
}

/** Measures the room of a pane as it is on the page; `undefined` where the page shows one pane at a time. */
export function measurePane(pane: SizedPane, element: Element, separator: Element): PaneRoom | undefined {
  const { horizontal, minRem, otherMinRem } = rooms[pane];
  const [whole, other] = [findWhole(pane, separator), findOther(pane)];
  if (whole === null || other === null) return undefined;
  const lengthOf = (part: Element) => part.getBoundingClientRect()[horizontal ? "width" : "height"];
  const length = lengthOf(whole);
  if (length === 0) return undefined;
  const [own, others] = [lengthOf(element), lengthOf(other)];
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const least = (minimum: number) => Math.min(minimum * rem, LARGEST_MIN * length);
  // What neither of the two has: the separator, the toolbar.
  const fixed = length - own - others;
  const percent = (pixels: number) => Math.round((pixels / length) * 1000) / 10;
  const min = percent(least(minRem));
  return {
    share: percent(own),
    bounds: { min, max: Math.max(min, percent(length - fixed - least(otherMinRem))) },
    start: whole.getBoundingClientRect()[horizontal ? "left" : "top"],
    length,
  };
}

/** Calls `listener` whenever the room or what the pane has of it changes; the answer ends that. */
export function observePane(pane: SizedPane, element: Element, separator: Element, listener: () => void): () => void {
  const observer = new ResizeObserver(listener);
  for (const part of [element, findWhole(pane, separator), findOther(pane)]) {
    if (part !== null) observer.observe(part);
  }
  return () => observer.disconnect();
}

function findWhole(pane: SizedPane, separator: Element): Element | null {
  return separator.closest(rooms[pane].whole);
}

function findOther(pane: SizedPane): Element | null {
  return document.querySelector(rooms[pane].other);
}
