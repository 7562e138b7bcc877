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

/** Turns code into highlighted HTML. */
export interface Highlighter {
  /**
   * `null` where the language is not one that lessons show.
   * @param labelled whether the code says itself which language it is in
   */
  highlight(code: string, language: string, labelled: boolean): string | null;
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
    highlight: (code, language, labelled) => {
      if (language === "" || language === "text") return printCode(escapeHtml(code), "");
      const lang = highlightedLanguages.find((one) => one === language);
      if (lang === undefined) return null;
      const lines = shiki.codeToTokensBase(code, { lang, theme });
      const html = lines.map((tokens) => tokens.map(printToken).join("")).join("\n");
      return printCode(html, labelled ? (languageNames[lang] ?? lang) : "");
    },
  };
}

function printToken({ content, color }: { readonly content: string; readonly color?: string }): string {
  const kind = /^var\(--token-([a-z-]+)\)$/.exec(color ?? "")?.[1];
  const text = escapeHtml(content);
  return kind === undefined ? text : `<span class="tok-${kind}">${text}</span>`;
}

/** Code that may scroll must be reachable by keyboard. */
function printCode(html: string, label: string): string {
  return `<pre class="code" tabindex="0"${label && ` data-language="${label}"`}><code>${html}</code></pre>\n`;
}
