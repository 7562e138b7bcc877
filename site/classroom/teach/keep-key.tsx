import { useEffect, useRef } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";
import { CopyButton } from "../copy-button.tsx";

export interface KeepKeyProps {
  readonly teacherKey: string;
  readonly onKept: () => void;
}

/** Shows the teacher's key, this once. Who leaves without a word is asked whether they mean it. */
export function KeepKey({ teacherKey, onKept }: KeepKeyProps) {
  const { key: said, copy } = classroomWords().board;
  const shown = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const kept = useRef(false);
  useEffect(() => {
    heading.current?.focus();
    const ask = (event: BeforeUnloadEvent) => {
      if (!kept.current) event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, []);
  return (
    <div class="class-narrow">
      <h1 ref={heading} tabIndex={-1}>
        {said.title}
      </h1>
      <p>{said.text}</p>
      <p class="shown-key">
        <span class="visually-hidden">{said.label}: </span>
        <code ref={shown}>{teacherKey}</code>{" "}
        <CopyButton text={teacherKey} what={said.label} shown={shown} says={copy} />
      </p>
      <button
        type="button"
        class="button-run"
        onClick={() => {
          kept.current = true;
          onKept();
        }}
      >
        {said.kept}
      </button>
    </div>
  );
}
