import type { Draft } from "./draft.ts";

/** Puts the starter back, or brings back what that replaced. */
export function ResetButton({ draft }: { draft: Draft }) {
  const { replaced, isStarter } = draft;
  return (
    <div class="reset">
      {replaced !== undefined && (
        <button type="button" class="button-quiet" onClick={() => draft.undoReset()}>
          Undo reset
        </button>
      )}
      {!isStarter && (
        <button type="button" class="button-quiet" onClick={() => draft.reset()}>
          Reset
        </button>
      )}
    </div>
  );
}
