import { useEffect, useRef } from "preact/hooks";

/** What the page's own keys do. */
export interface KeyActions {
  readonly run: () => void;
  readonly save: () => void;
  readonly help: () => void;
}

/** Whether the learner's keyboard is a Mac's. */
export function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

/** Ctrl/Cmd+Enter, Ctrl/Cmd+S and Alt+F1, anywhere on the page and before the editor sees them. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = findAction(event);
      if (action === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) latest.current[action]();
    };
    addEventListener("keydown", onKeyDown, { capture: true });
    return () => removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}

function findAction({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): keyof KeyActions | undefined {
  if (altKey && key === "F1") return "help";
  if (altKey || shiftKey || ctrlKey === metaKey) return undefined;
  if (key === "Enter") return "run";
  return key === "s" ? "save" : undefined;
}
