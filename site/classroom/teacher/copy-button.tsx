import { useState } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";

export interface CopyButtonProps {
  readonly text: string;
  /** What the text is, for who hears the button. */
  readonly what: string;
}

/** Copies a text, and says whether that went well. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const [outcome, setOutcome] = useState("");
  const said = classroomWords().board.copy;
  const copy = async () => setOutcome((await copyText(text)) ? said.copied : said.failed);
  return (
    <span class="copy">
      <button type="button" class="button-quiet" onClick={() => void copy()}>
        {said.copy}
        <span class="visually-hidden"> {what}</span>
      </button>
      <span role="status">{outcome}</span>
    </span>
  );
}

/** Browsers let only pages of a safe origin use the clipboard; a laptop in a classroom is none for others. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
