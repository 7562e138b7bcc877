import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Challenge } from "../../runner/model/challenge.ts";
import type { Solution } from "../workspace/solution.ts";
import { BuildError } from "./build-error.ts";
import type { AuthorFile } from "./course.ts";
import { writeHashedFile } from "./hashed-file.ts";
import type { Highlighter } from "./highlight.ts";
import { renderMarkdown } from "./markdown.ts";

/** The folder of what pages load, under the site's root. */
const ASSETS = "assets";

/**
 * Writes a challenge's solution with its explanation into a file of its own, which no page holds and only who asks
 * fetches. @param root the project's folder @param out the site's folder @returns its path from the site's root
 */
export async function writeSolution(
  { id, file }: Challenge,
  { root, out }: { readonly root: string; readonly out: string },
  highlighter: Highlighter,
): Promise<string> {
  const read = (path: string) => readFile(join(root, `challenges/${id}/${path}`), "utf8");
  const explanation = { path: `challenges/${id}/explanation.md`, text: await read("explanation.md") };
  const solution: Solution = {
    code: await read(`solution/${file}`),
    explanationHtml: renderExplanation(explanation, highlighter),
  };
  const json = Buffer.from(JSON.stringify(solution));
  await mkdir(join(out, ASSETS), { recursive: true });
  return `${ASSETS}/${await writeHashedFile(join(out, ASSETS), `solution-${id}.json`, json)}`;
}

/** An explanation is shown on any page that offers the challenge, so nothing leads into or out of it. @throws BuildError */
export function renderExplanation({ path, text }: AuthorFile, highlighter: Highlighter): string {
  const { html, anchors, links } = renderMarkdown({ path, body: text, bodyLine: 1 }, { highlighter });
  const [link] = links;
  if (link) throw new BuildError(link.path, link.line, "an explanation links to no lesson: say it in words.");
  if (anchors.size > 0) throw new BuildError(path, 1, "an explanation has no headings of its own.");
  return html;
}
