import { words } from "../words/words.ts";
import { sendToStackblitz } from "./send-to-stackblitz.ts";
import type { WorkspaceData } from "./workspace-data.ts";

export interface StackblitzButtonProps {
  readonly data: WorkspaceData;
  /** The learner's file as it is shown. */
  readonly text: string;
  /** Takes a sentence for the reader. */
  onSay(sentence: string): void;
}

/** Sends the code to StackBlitz as a project that runs there, once the reader asks for it. Nothing where there is none. */
export function StackblitzButton({ data, text, onSay }: StackblitzButtonProps) {
  if (data.assets.stackblitz === null) return null;
  return (
    <>
      <div class="more-actions">
        <button
          type="button"
          class="button-quiet"
          onClick={() => sendToStackblitz(data, text, onSay)}
          aria-describedby={NOTE_ID}
        >
          {words().stackblitz.open}
        </button>
      </div>
      <p class="more-note" id={NOTE_ID}>
        {words().stackblitz.note}
      </p>
    </>
  );
}

const NOTE_ID = "stackblitz-note";
