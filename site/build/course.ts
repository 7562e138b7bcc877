import type { LessonView } from "../lesson/lesson-view.ts";
import { BuildError } from "./build-error.ts";
import type { Highlighter } from "./highlight.ts";
import { type LessonSource, parseLesson } from "./lesson-source.ts";
import { type InternalLink, type RenderedMarkdown, renderMarkdown } from "./markdown.ts";

/** A file of an author's as it is on the disk. */
export interface AuthorFile {
  /** From the project's root: `lessons/07-remove-key-if-exists.md`. */
  readonly path: string;
  readonly text: string;
}

/** What lessons are checked against and made with. */
export interface CourseTools {
  readonly highlighter: Highlighter;
  /** The ids of the challenges that there are. */
  readonly challengeIds: ReadonlySet<string>;
}

/** A lesson that is read and rendered, its links not yet checked. */
interface Draft {
  readonly source: LessonSource;
  readonly body: RenderedMarkdown;
  readonly sources: readonly RenderedMarkdown[];
}

/** Reads, renders and checks every lesson, in the order of their numbers. @throws BuildError */
export function buildCourse(files: readonly AuthorFile[], tools: CourseTools): readonly LessonView[] {
  const sources = files
    .map(({ path, text }) => parseLesson(path, text.replaceAll("\r\n", "\n")))
    .sort((left, right) => left.number - right.number);
  checkNames(sources);
  const drafts = sources.map((source) => renderLesson(source, tools));
  checkLinks(drafts);
  return drafts.map((_draft, index) => toView(drafts, index));
}

function renderLesson(source: LessonSource, { highlighter, challengeIds }: CourseTools): Draft {
  const { path, challenge } = source;
  if (challenge !== null && !challengeIds.has(challenge.text)) {
    const known = [...challengeIds].join(", ");
    throw new BuildError(path, challenge.line, `there is no challenge "${challenge.text}": choose from ${known}.`);
  }
  return {
    source,
    body: renderMarkdown(source, highlighter),
    sources: source.sources.map(({ text, line }) => renderMarkdown({ path, body: text, bodyLine: line }, highlighter)),
  };
}

function toView(drafts: readonly Draft[], index: number): LessonView {
  const draft = drafts[index];
  if (draft === undefined) throw new RangeError(`there is no lesson ${index}`);
  const { source, body, sources } = draft;
  const { slug, title, summary, experience, minutes, challenge } = source;
  return {
    slug,
    // Files are numbered with room between them; readers see how many lessons there are.
    number: index + 1,
    title,
    summary,
    experience,
    minutes,
    sources: sources.map(({ html }) => html),
    challengeId: challenge?.text ?? null,
    html: body.html,
    previous: neighbour(drafts[index - 1]),
    next: neighbour(drafts[index + 1]),
  };
}

function neighbour(draft: Draft | undefined): LessonView["next"] {
  return draft ? { slug: draft.source.slug, title: draft.source.title } : null;
}

function checkNames(sources: readonly LessonSource[]): void {
  for (const [index, { path, slug, number }] of sources.entries()) {
    const twin = sources.slice(0, index).find((other) => slug === other.slug || number === other.number);
    if (!twin) continue;
    const what = twin.slug === slug ? `name "${slug}"` : `number ${number}`;
    throw new BuildError(path, 1, `${twin.path} has the ${what} already: give each lesson its own.`);
  }
}

function checkLinks(drafts: readonly Draft[]): void {
  const anchors = new Map(drafts.map(({ source, body }) => [fileName(source.path), body.anchors]));
  for (const { body, sources } of drafts) {
    for (const link of [body, ...sources].flatMap(({ links }) => links)) checkLink(link, anchors);
  }
}

function checkLink(link: InternalLink, anchors: ReadonlyMap<string, ReadonlySet<string>>): void {
  const file = link.file ?? fileName(link.path);
  const target = anchors.get(file);
  if (!target) {
    const known = [...anchors.keys()].join(", ");
    throw new BuildError(link.path, link.line, `there is no lesson ${file} to link to: choose from ${known}.`);
  }
  if (link.anchor === "" || target.has(link.anchor)) return;
  const known = [...target].map((anchor) => `#${anchor}`).join(", ") || "none";
  throw new BuildError(link.path, link.line, `${file} has no heading #${link.anchor}: its headings are ${known}.`);
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
