import { useEffect, useRef, useState } from "preact/hooks";
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
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) cancel.current?.focus();
  }, [asking]);
  return (
    <div class="dialog-buttons">
      {asking ? (
        <>
          <button ref={cancel} type="button" class="button-quiet" onClick={() => setAsking(false)}>
            {classroomWords().board.learner.cancel}
          </button>
          <button type="button" class="button-quiet button-danger" onClick={() => action.run(onSure)}>
            {sure}
          </button>
        </>
      ) : (
        <button type="button" class="button-quiet" onClick={() => setAsking(true)}>
          {label}
        </button>
      )}
    </div>
  );
}
