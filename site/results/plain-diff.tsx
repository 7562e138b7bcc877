import { useMemo } from "preact/hooks";
import { words } from "../words/words.ts";
import { type DiffLine, diffLines } from "./line-diff.ts";

/** So many lines that are the same stand before and after a difference. */
const CONTEXT = 3;

/** Two texts as one list of lines: what only one of them has is marked by a sign, a word and a colour. */
export function PlainDiff({ from, to, label }: { readonly from: string; readonly to: string; readonly label: string }) {
  const parts = useMemo(() => foldLines(diffLines(from, to)), [from, to]);
  const { diff } = words();
  return (
    // What is longer than the box is scrolled by keyboard, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class="plain-diff" aria-label={label} tabIndex={0}>
      {parts.map((part, index) =>
        typeof part === "number" ? (
          <p key={index} class="plain-diff-fold">
            {diff.alike(part)}
          </p>
        ) : (
          <Line key={index} line={part} />
        ),
      )}
    </section>
  );
}

function Line({ line: { kind, text } }: { readonly line: DiffLine }) {
  const { diff } = words();
  if (kind === "same") return <div class="plain-diff-line">{`  ${text}`}</div>;
  const [Mark, word, sign] =
    kind === "added" ? (["ins", diff.added, "+"] as const) : (["del", diff.removed, "−"] as const);
  return (
    <Mark class="plain-diff-line">
      <span class="visually-hidden">{`${word} `}</span>
      <span aria-hidden="true">{`${sign} `}</span>
      {text}
    </Mark>
  );
}

/** Folds long rows of lines that are the same into their number. */
function foldLines(lines: readonly DiffLine[]): readonly (DiffLine | number)[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ kind }) => kind !== "same"),
  );
  const parts: (DiffLine | number)[] = [];
  for (const [index, line] of lines.entries()) {
    const last = parts.at(-1);
    if (near[index]) parts.push(line);
    else if (typeof last === "number") parts[parts.length - 1] = last + 1;
    else parts.push(1);
  }
  return parts;
}
