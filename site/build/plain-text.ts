/** Inline Markdown without its signs, for names and labels. */
export function plainText(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*]/g, "");
}

/** The id of a heading or term, made of its plain text; empty where that has neither letters nor digits. */
export function idOf(plain: string): string {
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
