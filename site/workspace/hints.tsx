import { useState } from "preact/hooks";
import { inEnglish } from "../words/in-language.ts";
import { words } from "../words/words.ts";

export interface HintsProps {
  /** Trusted HTML, made at build time. */
  readonly hints: readonly string[];
  /** Shows the solution, which is not fetched before; `null` where it is not offered. */
  readonly onSolution: (() => void) | null;
}

/** The challenge's hints, one by one, and the way to its solution. */
export function Hints({ hints, onSolution }: HintsProps) {
  const [shown, setShown] = useState(0);
  if (hints.length === 0 && onSolution === null) return null;
  return (
    <details class="hints">
      <summary>
        {words().hints.title} <span class="test-group-count">{hints.length}</span>
      </summary>
      <ol aria-live="polite">
        {hints.slice(0, shown).map((html, index) => (
          // Trusted: made from the challenge's own Markdown at build time.
          <li key={index} class="hint" {...inEnglish()} dangerouslySetInnerHTML={{ __html: html }} />
        ))}
      </ol>
      <div class="dialog-actions">
        {shown < hints.length && (
          <button type="button" class="button-quiet" onClick={() => setShown(shown + 1)}>
            {words().hints.show(shown + 1, hints.length)}
          </button>
        )}
        {onSolution !== null && (
          <button type="button" class="button-quiet" onClick={onSolution}>
            {words().solution.open}
          </button>
        )}
      </div>
    </details>
  );
}
