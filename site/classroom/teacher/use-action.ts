import { useEffect, useRef, useState } from "preact/hooks";
import { describeProblem } from "./problem-text.ts";

export interface Action {
  /** Whether it is under way. */
  readonly busy: boolean;
  /** Why it failed the last time, for the reader. */
  readonly trouble: string | null;
  /** Does it, unless it is under way. */
  readonly run: (work: () => Promise<void>) => void;
  /** Says that something stands in its way. */
  readonly refuse: (why: string) => void;
}

/** Something that a button asks of the server. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const under = useRef(false);
  const gone = useRef(false);
  useEffect(
    () => () => {
      gone.current = true;
    },
    [],
  );
  const run = (work: () => Promise<void>) => {
    if (under.current) return;
    under.current = true;
    setBusy(true);
    setTrouble(null);
    work()
      .catch((error: unknown) => {
        if (!gone.current) setTrouble(describeProblem(error));
      })
      .finally(() => {
        under.current = false;
        if (!gone.current) setBusy(false);
      });
  };
  return { busy, trouble, run, refuse: setTrouble };
}
