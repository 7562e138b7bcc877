import { createCssVariablesTheme, createHighlighter } from "shiki";
import { escapeHtml } from "./escape-html.ts";

/** The languages that are highlighted, as a lesson names them. */
export const highlightedLanguages = ["typescript", "rust", "json", "bash"] as const;

/** How languages are called in front of readers. */
const languageNames: Readonly<Record<string, string>> = {
  typescript: "TypeScript",
  rust: "Rust",
  json: "JSON",
  bash: "Shell",
};

/** The number of the pair that a line belongs to, by the line's own; lines count from 1. */
export type PairOfLine = Readonly<Record<number, number>>;

/** How a piece of code is shown. */
export interface CodeOptions {
  /** Whether the code says itself which language it is in. */
  readonly labelled: boolean;
  /** For code beside other code whose lines correspond. */
  readonly pairs?: PairOfLine;
}

/** Turns code into highlighted HTML. */
export interface Highlighter {
  /** `null` where the language is not one that lessons show. */
  highlight(code: string, language: string, options: CodeOptions): string | null;
}

/**
 * A theme of names in place of colours. They become classes: the page needs no style attribute, and light and dark are
 * the stylesheet's business alone.
 */
const theme = createCssVariablesTheme({ name: "classes", variablePrefix: "--", variableDefaults: {} });

let shared: ReturnType<typeof createHighlighter> | undefined;

/** Makes a highlighter. Its grammars are loaded once. */
export async function createCodeHighlighter(): Promise<Highlighter> {
  shared ??= createHighlighter({ langs: [...highlightedLanguages], themes: [theme] });
  const shiki = await shared;
  return {
    highlight: (code, language, { labelled, pairs }) => {
      if (language === "" || language === "text") return printCode(escapeHtml(code), "");
      const lang = highlightedLanguages.find((one) => one === language);
      if (lang === undefined) return null;
      const lines = shiki.codeToTokensBase(code, { lang, theme });
      const printed = lines.map((tokens) => tokens.map(printToken).join(""));
      const indents = code.split("\n").map((line) => line.length - line.trimStart().length);
      const html = (
        pairs ? printed.map((line, index) => printLine(line, index + 1, indents[index] ?? 0, pairs)) : printed
      ).join("\n");
      return printCode(html, labelled ? (languageNames[lang] ?? lang) : "");
    },
  };
}

function printToken({ content, color }: { readonly content: string; readonly color?: string }): string {
  const kind = /^var\(--token-([a-z-]+)\)$/.exec(color ?? "")?.[1];
  const text = escapeHtml(content);
  return kind === undefined ? text : `<span class="tok-${kind}">${text}</span>`;
}

/** Where a long line may go on below: after a dot, two colons or a bracket, rather than within a name. */
function withBreaks(html: string): string {
  return html.replace(/(?:::|[.(])(?=<\/span>|[\w<])/g, "$&<wbr>");
}

/** The deepest indentation that the stylesheet knows, in spaces. */
const MAX_INDENT = 12;

/**
 * A line that may have a counterpart. The first line of each pair shows the pair's number. What does not fit goes on
 * below, indented a little further than the line itself.
 */
function printLine(html: string, line: number, indent: number, pairs: PairOfLine): string {
  const indented = indent > 0 ? ` line-in-${Math.min(indent, MAX_INDENT)}` : "";
  const pair = pairs[line];
  if (pair === undefined) return `<span class="line${indented}">${withBreaks(html)}</span>`;
  const first = pairs[line - 1] === pair ? "" : " line-first";
  return `<span class="line${first}${indented}" data-pair="${pair}">${withBreaks(html)}</span>`;
}

/** Code that may scroll must be reachable by keyboard. */
function printCode(html: string, label: string): string {
  return `<pre class="code" dir="ltr" translate="no" tabindex="0"${label && ` data-language="${label}"`}><code>${html}</code></pre>\n`;
}
