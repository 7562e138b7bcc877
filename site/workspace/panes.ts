import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { BrowserStorage } from "./browser-storage.ts";
import { PaneSizes } from "./pane-sizes.ts";

/** The parts of a lesson's page. A narrow page shows one at a time. */
export const panes = ["lesson", "code", "results"] as const;

/** One of {@link panes}. */
export type Pane = (typeof panes)[number];

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
  useLinksToLesson(() => {
    sizes.expand("lesson");
    show("lesson");
  });
  return [pane, show, sizes];
}

/** Calls `reveal` where the page's address or a link that was followed leads to a place in the lesson. */
function useLinksToLesson(reveal: () => void): void {
  const latest = useRef(reveal);
  latest.current = reveal;
  useEffect(() => {
    const follow = (hash: string) => {
      const target = findInLesson(hash);
      if (target === null) return;
      latest.current();
      // The browser could not scroll to what was hidden.
      requestAnimationFrame(() => target.scrollIntoView());
    };
    const onClick = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
      // Twice the same link changes no address.
      if (link !== null) follow(link.hash);
    };
    const onHash = () => follow(location.hash);
    onHash();
    document.addEventListener("click", onClick);
    addEventListener("hashchange", onHash);
    return () => {
      document.removeEventListener("click", onClick);
      removeEventListener("hashchange", onHash);
    };
  }, []);
}

function findInLesson(hash: string): Element | null {
  if (hash === "") return null;
  const target = document.getElementById(decodeHash(hash.slice(1)));
  return target?.closest("#main") ? target : null;
}

function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** Whether the page shows one pane at a time; the stylesheet has the same width. */
function isNarrow(): boolean {
  return matchMedia("(max-width: 899px)").matches;
}
