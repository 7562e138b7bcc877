import { useState } from "preact/hooks";

/** The challenge's hints, one by one. @param hints trusted HTML, made at build time */
export function Hints({ hints }: { hints: readonly string[] }) {
  const [shown, setShown] = useState(0);
  if (hints.length === 0) return null;
  return (
    <details class="hints">
      <summary>
        Hints <span class="test-group-count">{hints.length}</span>
      </summary>
      <ol aria-live="polite">
        {hints.slice(0, shown).map((html, index) => (
          // Trusted: made from the challenge's own Markdown at build time.
          <li key={index} class="hint" dangerouslySetInnerHTML={{ __html: html }} />
        ))}
      </ol>
      {shown < hints.length && (
        <button type="button" class="button-quiet" onClick={() => setShown(shown + 1)}>
          Show hint {shown + 1} of {hints.length}
        </button>
      )}
    </details>
  );
}
