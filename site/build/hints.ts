import { BuildError } from "./build-error.ts";
import type { AuthorFile } from "./course.ts";
import type { Highlighter } from "./highlight.ts";
import { renderMarkdown } from "./markdown.ts";

/** A challenge's hints as HTML, in order; in their file they stand under `## 1`, `## 2`, `## 3`. @throws BuildError */
export function renderHints({ path, text }: AuthorFile, highlighter: Highlighter): readonly string[] {
  const [before = "", ...parts] = text.replaceAll("\r\n", "\n").split(/^(## .*)$/m);
  if (before.trim() !== "") throw new BuildError(path, 1, "hints begin with a line ## 1.");
  const hints: string[] = [];
  let line = before.split("\n").length;
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [title = "", body = ""] = parts.slice(index, index + 2);
    const number = hints.length + 1;
    if (title !== `## ${number}`) throw new BuildError(path, line, `"${title}" stands where ## ${number} must.`);
    hints.push(renderHint({ path, body, bodyLine: line }, highlighter));
    line += body.split("\n").length - 1;
  }
  return hints;
}

/** A hint is shown on any page that offers the challenge, so nothing leads into or out of it. */
function renderHint(source: Parameters<typeof renderMarkdown>[0], highlighter: Highlighter): string {
  const { html, anchors, links } = renderMarkdown(source, { highlighter });
  const [link] = links;
  if (link) throw new BuildError(link.path, link.line, "a hint links to no lesson: say it in words.");
  if (anchors.size > 0) throw new BuildError(source.path, source.bodyLine, "a hint has no headings of its own.");
  if (html === "") throw new BuildError(source.path, source.bodyLine, "this hint is empty: write it, or take it away.");
  return html;
}
