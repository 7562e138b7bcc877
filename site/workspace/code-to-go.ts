import { words } from "../words/words.ts";
import { copyText } from "./clipboard.ts";
import { type MarkdownCode, printMarkdown } from "./code-markdown.ts";
import { offerDownload } from "./download.ts";
import { createShareLink, isLongLink } from "./share-link.ts";

/** Copies a link that carries the code. @returns a sentence on what came of it, as do the others */
export async function copyLink(text: string): Promise<string> {
  const { codeToGo } = words();
  const link = await createShareLink(location.href, text);
  if (link === undefined) return codeToGo.tooLong;
  if (!(await copyText(link))) return codeToGo.copyRefused;
  return isLongLink(link) ? codeToGo.longLinkCopied(link.length) : codeToGo.linkCopied;
}

/** Copies the code with the verdict as Markdown. */
export async function copyMarkdown(code: MarkdownCode): Promise<string> {
  const { codeToGo } = words();
  return (await copyText(printMarkdown(code))) ? codeToGo.markdownCopied : codeToGo.copyRefused;
}

/** Offers the file for download. */
export function downloadCode({ file, text }: MarkdownCode): string {
  offerDownload(file, "text/typescript", text);
  return words().codeToGo.downloaded(file);
}
