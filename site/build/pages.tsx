import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import type { Challenge } from "../../runner/model/challenge.ts";
import { GlossaryPage } from "../lesson/glossary-page.tsx";
import { HomePage } from "../lesson/home-page.tsx";
import { LessonPage } from "../lesson/lesson-page.tsx";
import type { LessonView, PageAssets } from "../lesson/lesson-view.ts";
import { NotFoundPage } from "../lesson/not-found-page.tsx";
import { contentSecurityPolicy } from "../ui/content-security-policy.ts";
import { folderOf, getOtherWords, rootFrom } from "../words/languages.ts";
import { words } from "../words/words.ts";
import type { WorkspaceData, WorkspaceFile } from "../workspace/workspace-data.ts";
import type { BuiltAssets } from "./assets.ts";
import { ClassPage, type ClassPageName, ClassPrivacyPage, classPages } from "./class-pages.tsx";
import type { AuthorFile, Course } from "./course.ts";
import type { Highlighter } from "./highlight.ts";
import { renderHints } from "./hints.ts";
import { scriptJson } from "./script-json.ts";

/** A challenge with the texts that its lesson's page shows. */
export interface ChallengeTexts {
  readonly challenge: Challenge;
  /** The learner's file first, then the read-only ones. */
  readonly files: readonly WorkspaceFile[];
  readonly hints: AuthorFile;
  /** The path of the solution's file from the site's root. */
  readonly solution: string;
}

/** What pages are made of. */
export interface PageParts {
  readonly course: Course;
  readonly challenges: ReadonlyMap<string, ChallengeTexts>;
  readonly assets: BuiltAssets;
  readonly highlighter: Highlighter;
  /** The address at which the site will be published, if it is known. */
  readonly siteUrl: string | null;
  /** Whether browsers keep the site, to work without network. */
  readonly offline: boolean;
  /** Whether only a server grades: then pages lead to no suite and no solution. */
  readonly graded: boolean;
}

/** Every page of the language that is spoken, by its path under the site's root. */
export function renderPages(parts: PageParts): ReadonlyMap<string, string> {
  const { lessons, glossary } = parts.course;
  const folder = folderOf(words());
  const frame = { assets: pageAssets(parts, []), glossary: glossary !== null };
  const { home: texts } = getOtherWords(words()).pages;
  const home = <HomePage {...frame} course={lessons} account={exampleAccounts[3]} texts={texts} />;
  return new Map([
    [`${folder}index.html`, printDocument(home)],
    // There is one such page for all addresses, so it is in one language.
    ...(folder === "" ? [["404.html", printDocument(<NotFoundPage {...frame} />)] as const] : []),
    ...(glossary
      ? [[`${folder}glossary/index.html`, printDocument(<GlossaryPage {...frame} glossary={glossary} />)] as const]
      : []),
    ...renderClassPages(parts, folder),
    ...lessons.map((lesson) => [`${folder}lessons/${lesson.slug}/index.html`, renderLesson(lesson, parts)] as const),
  ]);
}

function printDocument(page: VNode): string {
  return `<!doctype html>\n${renderToString(page)}\n`;
}

function renderClassPages(parts: PageParts, folder: string): readonly (readonly [string, string])[] {
  const { lessons, glossary } = parts.course;
  const said = getOtherWords(words());
  const course = lessons.map(({ slug, label, title, challengeId }) => {
    const challenge = challengeId === null ? undefined : parts.challenges.get(challengeId)?.challenge;
    return { slug, label, title, challenge: challenge ? { id: challenge.id, title: challenge.title } : null };
  });
  const data = { root: rootFrom("../", words()), home: "../", course };
  const frame = (script: PageScript | undefined, style: "teacher" | "learner") => {
    const assets = pageAssets(parts, script ? [`class-words-${words().language.code}`, script] : []);
    return {
      assets: { ...assets, styles: [...assets.styles, parts.assets.styles[style]] },
      glossary: glossary !== null,
    };
  };
  const privacy = <ClassPrivacyPage {...frame(undefined, "learner")} says={said.classroom.seat.privacy} />;
  return [
    ...classPages.map(({ name, style }) => {
      const page = <ClassPage {...frame(name, style)} name={name} data={data} says={said.pages} />;
      return [`${folder}${name}/index.html`, printDocument(page)] as const;
    }),
    [`${folder}privacy/index.html`, printDocument(privacy)],
  ];
}

/** The scripts that only some pages have. */
type PageScript = "workspace" | "elements" | ClassPageName | `class-words-${string}`;

/** @param scripts what the page loads beside what every page does */
function pageAssets({ assets, siteUrl, offline }: PageParts, scripts: readonly PageScript[]): PageAssets {
  const editor = scripts.includes("workspace");
  return {
    styles: editor ? [assets.styles.site, assets.styles.workspace] : [assets.styles.site],
    seatStyle: assets.styles.seat,
    headScripts: [editor ? assets.scripts["workspace-boot"] : assets.scripts.theme],
    // The words come first: modules run in this order. The course and the learner's progress in it stand on every page.
    scripts: [
      wordsScript(assets),
      assets.scripts.site,
      assets.scripts.home,
      // Before the workspace, which asks whether its reader is in a classroom.
      assets.scripts.seat,
      ...scripts.map((name) => getScript(assets.scripts, name)),
      ...(offline ? [assets.scripts.offline] : []),
    ],
    preloads: editor ? assets.workspaceImports : [],
    policy: contentSecurityPolicy(editor),
    siteUrl,
  };
}

/** The script with the words of the language that is spoken. */
function wordsScript({ scripts }: BuiltAssets): string {
  const { code } = words().language;
  return getScript(scripts, `words-${code}`);
}

/** @throws Error that says where to add it */
function getScript(scripts: BuiltAssets["scripts"], wanted: string): string {
  const [, path] = Object.entries(scripts).find(([name]) => name === wanted) ?? [];
  if (path !== undefined) return path;
  throw new Error(`there is no script ${wanted}: add it to site/build/bundles.ts`);
}

function renderLesson(lesson: LessonView, parts: PageParts): string {
  const { course, highlighter } = parts;
  const texts = lesson.challengeId === null ? undefined : parts.challenges.get(lesson.challengeId);
  const starter = texts?.files.find((file) => !file.readOnly);
  const workspaceJson = texts ? scriptJson(workspaceData(lesson, texts, parts)) : null;
  const starterHtml = starter ? highlighter.highlight(starter.text, "typescript", { labelled: false }) : null;
  // Modules run in this order: the workspace does not wait for what is in the text.
  const pageScripts = texts ? (["workspace", "elements"] as const) : (["elements"] as const);
  const frame = { assets: pageAssets(parts, pageScripts), glossary: course.glossary !== null };
  return printDocument(<LessonPage {...frame} {...{ lesson, course: course.lessons, workspaceJson, starterHtml }} />);
}

function workspaceData(
  lesson: LessonView,
  { challenge, files, hints, solution }: ChallengeTexts,
  parts: PageParts,
): WorkspaceData {
  const { assets, highlighter } = parts;
  const root = rootFrom("../../", words());
  const fromPage = (path: string) => root + path;
  return {
    challenge: {
      id: challenge.id,
      title: challenge.title,
      file: challenge.file,
      functions: challenge.functions,
    },
    lesson: { slug: lesson.slug, title: lesson.title },
    files,
    hints: renderHints(hints, highlighter),
    assets: {
      compileWorker: fromPage(assets.scripts["compile-worker"]),
      runWorker: parts.graded ? null : fromPage(assets.scripts["run-worker"]),
      editorWorker: fromPage(assets.scripts["editor-worker"]),
      tsWorker: fromPage(assets.scripts["ts-worker"]),
      esbuildWasm: fromPage(assets.esbuildWasm),
      quickjsWasm: fromPage(assets.quickjsWasm),
      library: fromPage(assets.library),
      editorStyle: fromPage(assets.styles.editor),
      solution: parts.graded ? null : fromPage(solution),
      stackblitz: assets.stackblitzChallenges.includes(challenge.id) ? fromPage(assets.stackblitz) : null,
    },
  };
}
