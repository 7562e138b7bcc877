import type { SharedCode } from "./shared-code.ts";

/** Says that the code came with a link, and what can be done with it. */
export function SharedBar({ shared }: { shared: SharedCode }) {
  const { state } = shared;
  return (
    <div class="shared-bar" role="status">
      {state.kind === "copy" && (
        <div class="notice notice-shared">
          <p>
            You are looking at shared code. It is a copy: your own code is kept, and nothing runs before you press Run.
          </p>
          <button type="button" class="button-quiet" onClick={() => shared.keep()}>
            Keep it as mine
          </button>
          <button type="button" class="button-quiet" onClick={() => shared.close()}>
            Back to my code
          </button>
        </div>
      )}
      {state.kind === "refused" && (
        <div class="notice">
          <p>{state.reason} You are looking at your own code.</p>
          <button type="button" class="button-quiet" onClick={() => shared.close()}>
            Close this message
          </button>
        </div>
      )}
    </div>
  );
}
