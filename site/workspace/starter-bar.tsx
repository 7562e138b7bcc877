import { words } from "../words/words.ts";
import type { Draft } from "./draft.ts";

export interface StarterBarProps {
  readonly own: Draft;
  /** Shows what has changed. */
  readonly onCompare: () => void;
}

/** Says that the code began from another starter than today's, until the learner has chosen. */
export function StarterBar({ own, onCompare }: StarterBarProps) {
  const { starter } = words();
  return (
    <div class="starter-bar" role="status">
      {own.earlierStarter !== undefined && (
        <div class="notice notice-shared">
          <p>{starter.changed}</p>
          <button type="button" class="button-quiet" onClick={onCompare}>
            {starter.compare}
          </button>
          <StarterButtons own={own} />
        </div>
      )}
    </div>
  );
}

/** The two answers to a changed starter. */
export function StarterButtons({ own, onSettled }: { readonly own: Draft; readonly onSettled?: () => void }) {
  const { starter } = words();
  const settle = (choice: "own" | "new") => {
    own.settleStarter(choice);
    onSettled?.();
  };
  return (
    <>
      <button type="button" class="button-quiet" onClick={() => settle("own")}>
        {starter.keep}
      </button>
      <button type="button" class="button-quiet" onClick={() => settle("new")}>
        {starter.take}
      </button>
    </>
  );
}
