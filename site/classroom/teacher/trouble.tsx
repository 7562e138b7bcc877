import type { Action } from "./use-action.ts";

/** Why something failed; said at once. */
export function Trouble({ action: { trouble } }: { readonly action: Action }) {
  return (
    <p class="trouble" role="alert">
      {trouble}
    </p>
  );
}
