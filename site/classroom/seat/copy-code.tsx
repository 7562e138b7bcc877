import { useRef, useState } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";

/** A resume code, to be read off and to be copied. */
export function CopyCode({ code }: { readonly code: string }) {
  const says = classroomWords().seat.code;
  const [said, setSaid] = useState("");
  const shown = useRef<HTMLElement>(null);
  const copy = async () => {
    const copied = await copyText(code);
    if (!copied && shown.current) getSelection()?.selectAllChildren(shown.current);
    setSaid(copied ? says.copied : says.notCopied);
  };
  return (
    <div class="resume-code">
      <strong class="resume-code-text" ref={shown} translate={false}>
        {code}
      </strong>
      <button type="button" class="button-quiet" onClick={() => void copy()}>
        {says.copy}
      </button>
      <span role="status">{said}</span>
    </div>
  );
}

/** Over plain HTTP a browser has no clipboard for pages. @returns whether it was copied */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
