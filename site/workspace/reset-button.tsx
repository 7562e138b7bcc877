import { words } from "../words/words.ts";
import type { Draft } from "./draft.ts";

/** Puts the starter back, or brings back what was replaced last. */
export function ResetButton({ draft }: { draft: Draft }) {
  const { replaced, isStarter } = draft;
  const { save } = words();
  return (
    <div class="reset">
      {replaced !== undefined && (
        <button type="button" class="button-quiet" onClick={() => draft.bringBack()}>
          {replaced.reason === "reset" ? save.undoReset : save.bringBack}
        </button>
      )}
      {!isStarter && (
        <button type="button" class="button-quiet" onClick={() => draft.reset()}>
          {save.reset}
        </button>
      )}
    </div>
  );
}
