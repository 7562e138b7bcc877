export interface MarkdownCode {
  readonly title: string;
  readonly file: string;
  readonly text: string;
  /** One line on what came of a run of just this code, if there was one. */
  readonly verdict: string | undefined;
}

/** The code as Markdown for a forum: title, code, what came of it. */
export function printMarkdown({ title, file, text, verdict }: MarkdownCode): string {
  const fence = fenceFor(text);
  const code = text.endsWith("\n") ? text : `${text}\n`;
  const parts = [`**${escapeMarkdown(title)}**: \`${file}\``, `${fence}ts\n${code}${fence}`];
  if (verdict !== undefined) parts.push(escapeMarkdown(verdict));
  return `${parts.join("\n\n")}\n`;
}

/** Longer than any row of backticks in the code, so that none of them ends it. */
function fenceFor(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((length, row) => Math.max(length, row.length), 0);
  return "`".repeat(Math.max(3, longest + 1));
}

/** Keeps words of a message from being read as Markdown or HTML. */
function escapeMarkdown(words: string): string {
  return words
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\`*_[\]<>~|&@#]/g, "\\$&");
}
