import type { GlossaryView } from "../lesson/glossary-view.ts";
import type { LessonView } from "../lesson/lesson-view.ts";
import { BuildError } from "./build-error.ts";
import { type Glossary, parseGlossary, type Term } from "./glossary.ts";
import type { Highlighter } from "./highlight.ts";
import { checkLinks, fromGlossary, GLOSSARY_FILE, type InternalLink } from "./internal-link.ts";
import { orderLessons, type PlacedLesson } from "./lesson-order.ts";
import { parseLesson } from "./lesson-source.ts";
import { pageIds, type RenderedMarkdown, renderMarkdown } from "./markdown.ts";
import { TermLinks } from "./term-links.ts";

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

/** All that authors' files make together. */
export interface Course {
  /** In their order. */
  readonly lessons: readonly LessonView[];
  /** `null` where there is no `lessons/glossary.md`. */
  readonly glossary: GlossaryView | null;
}

/** A lesson that is read and rendered, its links not yet checked. */
interface Draft extends PlacedLesson {
  readonly body: RenderedMarkdown;
  readonly sources: readonly RenderedMarkdown[];
  /** The ids of the glossary's terms in it. */
  readonly terms: ReadonlySet<string>;
}

/** Reads, renders and checks every lesson, and the glossary if there is one. @throws BuildError */
export function buildCourse(files: readonly AuthorFile[], tools: CourseTools): Course {
  const { lessons, glossary } = readCourse(files);
  const drafts = lessons.map((lesson) => renderLesson(lesson, glossary?.terms ?? [], tools));
  const meanings = glossary?.terms.map((term) => renderMeaning(term, glossary, tools)) ?? [];
  checkCourseLinks(drafts, glossary, meanings);
  return {
    lessons: drafts.map((draft, index) => toView(draft, drafts[index - 1], drafts[index + 1])),
    glossary: glossary && toGlossaryView(glossary, meanings, drafts),
  };
}

/** Reads authors' files, the lessons in their order. @throws BuildError */
export function readCourse(files: readonly AuthorFile[]): {
  readonly lessons: readonly PlacedLesson[];
  readonly glossary: Glossary | null;
} {
  const glossaryFile = files.find(({ path }) => fileName(path) === GLOSSARY_FILE);
  const lessonFiles = files.filter((file) => file !== glossaryFile);
  return {
    lessons: orderLessons(lessonFiles.map(({ path, text }) => parseLesson(path, text))),
    glossary: glossaryFile ? parseGlossary(glossaryFile.path, glossaryFile.text) : null,
  };
}

/** What authors may want to know, a sentence each: fields of theirs that mean nothing here. @throws BuildError */
export function listNotices(files: readonly AuthorFile[]): readonly string[] {
  return readCourse(files).lessons.flatMap(({ source: { path, ignored } }) =>
    ignored.map(({ text, line }) => `${path}:${line}: "${text}" means nothing to Cosigner and is left out.`),
  );
}

function renderLesson(placed: PlacedLesson, terms: readonly Term[], tools: CourseTools): Draft {
  const { path, slug, body, bodyLine, challenge, sources } = placed.source;
  const { highlighter, challengeIds } = tools;
  if (challenge !== null && !challengeIds.has(challenge.text)) {
    const known = [...challengeIds].join(", ");
    throw new BuildError(path, challenge.line, `there is no challenge "${challenge.text}": choose from ${known}.`);
  }
  const links = new TermLinks(terms);
  return {
    ...placed,
    body: renderMarkdown({ path, slug, body, bodyLine }, { highlighter, terms: links }),
    sources: sources.map(({ text, line }) => renderMarkdown({ path, body: text, bodyLine: line }, { highlighter })),
    terms: links.used,
  };
}

/** What a term means, as HTML. */
function renderMeaning(term: Term, { path }: Glossary, { highlighter }: CourseTools): RenderedMarkdown {
  const { id, title, body, bodyLine } = term;
  if (pageIds.has(id)) throw new BuildError(path, bodyLine, `a term cannot be called "${title}": name it otherwise.`);
  const meaning = renderMarkdown({ path, body, bodyLine }, { highlighter, addresses: fromGlossary });
  if (meaning.anchors.size === 0) return meaning;
  throw new BuildError(path, bodyLine, `the meaning of "${title}" has a heading: write sentences alone.`);
}

function checkCourseLinks(
  drafts: readonly Draft[],
  glossary: Glossary | null,
  meanings: readonly RenderedMarkdown[],
): void {
  const anchors = new Map(drafts.map(({ source, body }) => [fileName(source.path), body.anchors]));
  if (glossary) anchors.set(GLOSSARY_FILE, new Set(glossary.terms.map(({ id }) => id)));
  const pages = [...drafts.flatMap(({ body, sources }) => [body, ...sources]), ...meanings];
  checkLinks(
    pages.flatMap(({ links }): readonly InternalLink[] => links),
    anchors,
  );
}

function toView({ source, label, body, sources }: Draft, previous?: Draft, next?: Draft): LessonView {
  const { slug, letter, title, summary, experience, minutes, challenge } = source;
  return {
    slug,
    label,
    practice: letter !== "",
    title,
    summary,
    experience,
    minutes,
    sources: sources.map(({ html }) => html),
    challengeId: challenge?.text ?? null,
    html: body.html,
    previous: neighbour(previous),
    next: neighbour(next),
  };
}

function neighbour(draft: Draft | undefined): LessonView["next"] {
  return draft ? { slug: draft.source.slug, title: draft.source.title } : null;
}

function toGlossaryView(
  { title, summary, terms }: Glossary,
  meanings: readonly RenderedMarkdown[],
  drafts: readonly Draft[],
): GlossaryView {
  const entries = terms.map((term, index) => {
    const first = drafts.find((draft) => draft.terms.has(term.id));
    return {
      id: term.id,
      title: term.title,
      html: meanings[index]?.html ?? "",
      firstUse: first ? { slug: first.source.slug, label: first.label, title: first.source.title } : null,
    };
  });
  return { title, summary, entries: entries.sort((left, right) => left.title.localeCompare(right.title, "en")) };
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
