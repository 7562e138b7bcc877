/** HTML that was made at build time from an author's Markdown, and from nothing else. */
export function Html({ class: className, html }: { readonly class?: string; readonly html: string }) {
  return <div class={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
