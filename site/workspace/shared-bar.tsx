import { words } from "../words/words.ts";
import type { SharedCode } from "./shared-code.ts";

/** Says that the code came with a link, and what can be done with it. */
export function SharedBar({ shared }: { shared: SharedCode }) {
  const { state } = shared;
  const says = words().shared;
  return (
    <div class="shared-bar" role="status">
      {state.kind === "copy" && (
        <div class="notice notice-shared">
          <p>{says.copy}</p>
          <button type="button" class="button-quiet" onClick={() => shared.keep()}>
            {says.keep}
          </button>
          <button type="button" class="button-quiet" onClick={() => shared.close()}>
            {says.back}
          </button>
        </div>
      )}
      {state.kind === "refused" && (
        <div class="notice">
          <p>{says.refused(state.reason)}</p>
          <button type="button" class="button-quiet" onClick={() => shared.close()}>
            {says.close}
          </button>
        </div>
      )}
    </div>
  );
}
