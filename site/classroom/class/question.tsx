import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";

export interface QuestionProps {
  readonly text: string;
  /** What the button says that does it. */
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks within the page; the keyboard goes to the answer that changes nothing, and back to where it was after that one. */
export function Question({ text, yes, onYes, onNo }: QuestionProps) {
  const says = classroomWords().seat.class;
  const id = useId();
  const no = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    no.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div class="class-question" role="alertdialog" aria-label={yes} aria-describedby={id}>
      <p id={id}>{text}</p>
      <p class="class-question-answers">
        <button type="button" class="button-quiet class-button" ref={no} onClick={onNo}>
          {says.cancel}
        </button>
        <button type="button" class="button-quiet class-button" onClick={onYes}>
          {yes}
        </button>
      </p>
    </div>
  );
}
