import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { moveInGrid } from "./grid-keys.ts";

/**
 * Makes the buttons of a table's body one stop for the Tab key, with arrow keys between them. It is done on the elements
 * themselves, so that no row is drawn anew for it. A button that moves with its row keeps the keyboard.
 */
export function useGridFocus(body: RefObject<HTMLTableSectionElement | null>): void {
  const held = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const { current } = body;
    if (current === null) return;
    // A row that is put elsewhere in the document lets go of the keyboard.
    if (held.current?.isConnected && document.activeElement === document.body) {
      held.current.focus({ preventScroll: true });
    }
    if (current.querySelector("button[tabindex='0']") === null) {
      current.querySelector("button")?.setAttribute("tabindex", "0");
    }
  });
  useEffect(() => {
    const { current } = body;
    if (current === null) return;
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener(
      "focusin",
      ({ target }) => {
        held.current = null;
        if (!(target instanceof HTMLButtonElement) || !current.contains(target)) return;
        held.current = target;
        for (const other of current.querySelectorAll("button[tabindex='0']")) other.setAttribute("tabindex", "-1");
        target.setAttribute("tabindex", "0");
      },
      { signal },
    );
    document.addEventListener(
      "pointerdown",
      () => {
        held.current = null;
      },
      { signal },
    );
    current.addEventListener("keydown", (event) => moveInGrid(current, event), { signal });
    return () => listening.abort();
  }, [body]);
}
