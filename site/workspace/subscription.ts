import { useEffect, useReducer } from "preact/hooks";

/** Something that tells its listeners when it has changed. */
export interface Source {
  subscribe(listener: () => void): () => void;
}

/** Draws the component anew whenever the source, where there is one, has changed. */
export function useSource(source: Source | undefined): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => source?.subscribe(() => redraw(undefined)), [source]);
}
