import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { words } from "../words/words.ts";
import { measurePane, observePane, type PaneRoom } from "./pane-room.ts";
import { clampShare, type PaneSizes, type SizedPane, shareAfterKey } from "./pane-sizes.ts";
import { useSource } from "./subscription.ts";

export interface PaneSeparatorProps {
  readonly sizes: PaneSizes;
  readonly pane: SizedPane;
  /** The id of the pane's element. */
  readonly controls: string;
}

/** The line beside a pane that resizes it: by dragging, by arrow keys, Home and End; Enter or a double click collapses. */
export function PaneSeparator({ sizes, pane, controls }: PaneSeparatorProps) {
  useSource(sizes);
  const line = useRef<HTMLDivElement>(null);
  const room = useRoom(pane, controls, line);
  const drag = useDrag(sizes, pane, room);
  const { collapsed } = sizes.get(pane);
  const share = collapsed ? 0 : Math.round(room().share);
  const { min, max } = room().bounds;
  const text = words().panes;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = shareAfterKey(event.key, share, room().bounds, arrowsOf(pane, event.currentTarget));
    if (event.key === "Enter" && !event.repeat) sizes.toggle(pane);
    else if (next === undefined) return;
    else {
      sizes.resize(pane, next);
      sizes.save();
    }
    event.preventDefault();
  };
  return (
    // A separator that moves is a control, and has a value: no hr is one.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div
      ref={line}
      class={`pane-separator pane-separator-${pane}`}
      role="separator"
      tabIndex={0}
      aria-label={pane === "lesson" ? text.lessonWidth : text.resultsHeight}
      aria-controls={controls}
      aria-orientation={pane === "lesson" ? "vertical" : "horizontal"}
      aria-valuemin={collapsed ? 0 : Math.round(min)}
      aria-valuemax={Math.round(max)}
      aria-valuenow={share}
      aria-valuetext={collapsed ? text.collapsed : text.share(share)}
      title={text.hint}
      onKeyDown={onKeyDown}
      onDblClick={() => sizes.toggle(pane)}
      {...drag}
    />
  );
}

/** The pane's room as it was measured last. */
function useRoom(pane: SizedPane, controls: string, line: { readonly current: Element | null }): () => PaneRoom {
  const [measured, setMeasured] = useState<PaneRoom>();
  const measure = () => {
    const element = document.getElementById(controls);
    return element && line.current ? measurePane(pane, element, line.current) : undefined;
  };
  useLayoutEffect(() => {
    const element = document.getElementById(controls);
    if (element === null || line.current === null) return;
    setMeasured(measure());
    return observePane(pane, element, line.current, () => setMeasured(measure()));
  }, [pane, controls]);
  return () => measured ?? { share: 50, bounds: { min: 0, max: 100 }, start: 0, length: 1 };
}

/** Dragging, by mouse, pen and finger; what came of it is kept when it ends. */
function useDrag(sizes: PaneSizes, pane: SizedPane, room: () => PaneRoom) {
  /** How far from the separator's middle it was taken hold of, in pixels, while it is held. */
  const hold = useRef<number | undefined>(undefined);
  const moved = useRef(false);
  const at = (event: PointerEvent) => (pane === "lesson" ? event.clientX : event.clientY);
  const end = () => {
    hold.current = undefined;
    if (moved.current) sizes.save();
  };
  return {
    onPointerDown(event: PointerEvent & { readonly currentTarget: HTMLElement }) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { share, start, length } = room();
      const edge = isFirst(pane, event.currentTarget) ? share : 100 - share;
      hold.current = at(event) - (start + (edge / 100) * length);
      moved.current = false;
    },
    onPointerMove(event: PointerEvent & { readonly currentTarget: HTMLElement }) {
      if (hold.current === undefined) return;
      const { bounds, start, length } = room();
      const edge = ((at(event) - hold.current - start) / length) * 100;
      const share = isFirst(pane, event.currentTarget) ? edge : 100 - edge;
      moved.current = true;
      sizes.resize(pane, Math.round(clampShare(share, bounds) * 10) / 10);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

/** Whether the pane begins where its room does, at the left or at the top. */
function isFirst(pane: SizedPane, separator: Element): boolean {
  return pane === "lesson" && getComputedStyle(separator).direction === "ltr";
}

/** The arrow keys that make the pane larger and smaller: they move the line to where they point. */
function arrowsOf(pane: SizedPane, separator: EventTarget | null): readonly [string, string] {
  if (pane === "results") return ["ArrowUp", "ArrowDown"];
  const first = separator instanceof Element && isFirst(pane, separator);
  return first ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
}
