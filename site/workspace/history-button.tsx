import { words } from "../words/words.ts";

/** Leads to the runs and versions of before. */
export function HistoryButton({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <button type="button" class="button-quiet" onClick={onOpen}>
      {words().history.open}
    </button>
  );
}
