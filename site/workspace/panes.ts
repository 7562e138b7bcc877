import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { BrowserStorage } from "./browser-storage.ts";
import { PaneSizes } from "./pane-sizes.ts";

/** The parts of a lesson's page. A narrow page shows one at a time. */
export const panes = [
  { id: "lesson", label: "Lesson" },
  { id: "code", label: "Code" },
  { id: "results", label: "Results" },
] as const;

/** One of {@link panes}. */
export type Pane = (typeof panes)[number]["id"];

/** Shows a pane: from its top, or else where it was scrolled to before. */
export type ShowPane = (pane: Pane, options?: { readonly fromTop: boolean }) => void;

/** The pane that is shown, told to the page as `data-pane`; and the sizes that panes have beside one another. */
export function usePane(layout: HTMLElement, storage: BrowserStorage): readonly [Pane, ShowPane, PaneSizes] {
  const [sizes] = useState(() => new PaneSizes(storage, document.documentElement));
  const [pane, setPane] = useState<Pane>("lesson");
  const scrolled = useRef<Partial<Record<Pane, number>>>({});
  useLayoutEffect(() => {
    layout.dataset["pane"] = pane;
    if (isNarrow()) scrollTo(0, scrolled.current[pane] ?? 0);
  }, [layout, pane]);
  const show: ShowPane = (next, { fromTop } = { fromTop: false }) => {
    // Without results on the page nobody would be told of a verdict.
    if (next === "results") sizes.expand("results");
    scrolled.current[pane] = scrollY;
    if (fromTop) scrolled.current[next] = 0;
    if (fromTop && next === pane && isNarrow()) scrollTo(0, 0);
    setPane(next);
  };
  return [pane, show, sizes];
}

/** Whether the page shows one pane at a time; the stylesheet has the same width. */
function isNarrow(): boolean {
  return matchMedia("(max-width: 899px)").matches;
}
