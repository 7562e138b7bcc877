import type { LanguageAttributes } from "../words/in-language.ts";

export interface HtmlProps extends LanguageAttributes {
  readonly class?: string;
  readonly html: string;
}

/** HTML that was made at build time from an author's Markdown, and from nothing else. */
export function Html({ html, ...attributes }: HtmlProps) {
  return <div {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}
