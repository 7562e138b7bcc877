import { useEffect, useRef, useState } from "preact/hooks";

/** A row on its way to another place. Places count from 0. */
export interface RowDrag {
  readonly from: number;
  /** Where it would stand if it were let go now. */
  readonly over: number;
  /** How far it has been moved down, in pixels. */
  readonly offset: number;
  /** The room that it takes, in pixels. */
  readonly height: number;
}

/** The rows of a list, moved with a pointer. */
export interface RowDragging {
  readonly drag: RowDrag | null;
  /** Takes hold of a row, on `pointerdown`. */
  start(event: PointerEvent, row: HTMLElement): void;
}

/** Lets rows be dragged; the list itself changes only once one is let go. @param onMove called with both places */
export function useRowDrag(onMove: (from: number, to: number) => void): RowDragging {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const held = useRef<AbortController | null>(null);
  // A list that goes while a row is held leaves nothing behind that listens.
  useEffect(() => () => held.current?.abort(), []);
  const start = (event: PointerEvent, row: HTMLElement) => {
    if (held.current || event.button !== 0 || !row.parentElement) return;
    const rows = [...row.parentElement.children].map((child) => child.getBoundingClientRect());
    const from = [...row.parentElement.children].indexOf(row);
    const startY = event.pageY;
    let latest: RowDrag = { from, over: from, offset: 0, height: rows[from]?.height ?? 0 };
    const end = (to: number) => {
      listening.abort();
      held.current = null;
      setDrag(null);
      if (to !== from) onMove(from, to);
    };
    const listening = new AbortController();
    held.current = listening;
    const { signal } = listening;
    row.setPointerCapture(event.pointerId);
    row.addEventListener(
      "pointermove",
      (move) => {
        const offset = move.pageY - startY;
        latest = { ...latest, offset, over: findPlace(rows, from, offset) };
        setDrag(latest);
      },
      { signal },
    );
    row.addEventListener("pointerup", () => end(latest.over), { signal });
    row.addEventListener("pointercancel", () => end(from), { signal });
    addEventListener("keydown", (key) => key.key === "Escape" && end(from), { signal });
  };
  return { drag, start };
}

/** How far a row stands aside while another is dragged past it, in pixels. */
export function shiftOf(place: number, { from, over, offset, height }: RowDrag): number {
  if (place === from) return offset;
  if (from < place && place <= over) return -height;
  if (over <= place && place < from) return height;
  return 0;
}

/** The place whose row the dragged one has come to: those whose middle it has passed make way. */
function findPlace(rows: readonly DOMRect[], from: number, offset: number): number {
  const own = rows[from];
  if (own === undefined) return from;
  const top = own.top + offset;
  const bottom = own.bottom + offset;
  return rows.filter((row, index) => {
    const middle = row.top + row.height / 2;
    return index < from ? middle < top : index > from && middle < bottom;
  }).length;
}
