import { useEffect, useState } from "preact/hooks";
import { whenIdle } from "./idle.ts";

type ResultViews = typeof import("../results/result-views.ts");

/**
 * What draws a result, once it is loaded: when the page has nothing better to do, or at a run.
 * @param wanted whether there is a result to draw
 * @returns `null` where it could not be loaded; the next run tries again
 */
export function useResultViews(wanted: boolean): ResultViews | undefined | null {
  const [views, setViews] = useState<ResultViews | null>();
  useEffect(() => {
    const load = () => import("../results/result-views.ts");
    if (wanted) load().then(setViews, () => setViews(null));
    // Not urgent yet, so neither is a failure.
    else
      whenIdle()
        .then(load)
        .catch(() => {});
  }, [wanted]);
  return views;
}
