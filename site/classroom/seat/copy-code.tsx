import { useRef } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";
import { CopyButton } from "../copy-button.tsx";

/** A resume code, to be read off and to be copied. */
export function CopyCode({ code }: { readonly code: string }) {
  const says = classroomWords().seat.code;
  const shown = useRef<HTMLElement>(null);
  return (
    <div class="resume-code">
      <strong class="resume-code-text" ref={shown} translate={false}>
        {code}
      </strong>
      <CopyButton text={code} what={says.title} shown={shown} says={says} />
    </div>
  );
}
