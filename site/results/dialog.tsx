import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { words } from "../words/words.ts";

export interface DialogFrameProps {
  readonly title: string;
  /** Added to the element's classes. */
  readonly class?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A modal dialog, open from the start. Escape and its button close it, and the keyboard goes back to where it was. */
export function Dialog({ title, class: className, onClose, children }: DialogFrameProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    // The keyboard has Escape.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={dialog}
      class={className === undefined ? "dialog" : `dialog ${className}`}
      aria-labelledby={titleId}
      onClose={onClose}
      // The dialog itself is what lies around its content.
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div class="dialog-content">
        <header class="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" class="button-quiet" onClick={() => dialog.current?.close()}>
            {words().dialog.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
