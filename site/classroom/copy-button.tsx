import type { RefObject } from "preact";
import { useState } from "preact/hooks";

export interface CopyButtonProps {
  readonly text: string;
  /** What the text is, for who hears the button. */
  readonly what: string;
  /** Where the text stands: it is selected where the browser does not let the page copy. */
  readonly shown: RefObject<HTMLElement | null>;
  readonly says: { readonly copy: string; readonly copied: string; readonly notCopied: string };
}

/** Copies a text, and says whether that went well. */
export function CopyButton({ text, what, shown, says }: CopyButtonProps) {
  const [outcome, setOutcome] = useState("");
  const copy = async () => setOutcome((await copyText(text, shown.current)) ? says.copied : says.notCopied);
  return (
    <span class="copy">
      <button type="button" class="button-quiet" onClick={() => void copy()}>
        {says.copy}
        <span class="visually-hidden"> {what}</span>
      </button>
      <span role="status">{outcome}</span>
    </span>
  );
}

/** Over plain HTTP a browser has no clipboard for pages, but still copies what is selected. @returns whether it was copied */
async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown === null) return false;
    getSelection()?.selectAllChildren(shown);
    return document.execCommand("copy");
  }
}
