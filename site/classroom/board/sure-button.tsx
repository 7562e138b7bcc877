import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Action } from "../teacher/use-action.ts";

export interface SureButtonProps {
  readonly label: string;
  /** What is pressed to confirm it. */
  readonly sure: string;
  readonly action: Action;
  readonly onSure: () => Promise<void>;
}

/** A button for what cannot be undone: it asks once more. */
export function SureButton({ label, sure, action, onSure }: SureButtonProps) {
  const [asking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  const first = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the keyboard goes on at what stands in its place.
  useLayoutEffect(() => {
    if (asking !== wasAsking.current) first.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  return (
    <div class="dialog-buttons">
      {asking ? (
        <>
          <button ref={first} key="no" type="button" class="button-quiet" onClick={() => setAsking(false)}>
            {classroomWords().board.learner.cancel}
          </button>
          <button type="button" class="button-quiet button-danger" onClick={() => action.run(onSure)}>
            {sure}
          </button>
        </>
      ) : (
        <button ref={first} key="ask" type="button" class="button-quiet" onClick={() => setAsking(true)}>
          {label}
        </button>
      )}
    </div>
  );
}
