/** What the learner's code printed, as plain text and nothing else. */
export function ConsoleOutput({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details class="console-output">
      <summary>
        Console output <span class="test-group-count">{lines.length === 1 ? "1 line" : `${lines.length} lines`}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{lines.join("\n")}</pre>
    </details>
  );
}
