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
import { en } from "../words/en.ts";
import { speak } from "../words/words.ts";
import type { WorkspaceData, WorkspaceFile } from "../workspace/workspace-data.ts";
import type { BuiltAssets } from "./assets.ts";
import type { AuthorFile, Course } from "./course.ts";
import type { Highlighter } from "./highlight.ts";
import { renderHints } from "./hints.ts";

/** A challenge with the texts that its lesson's page shows. */
export interface ChallengeTexts {
  readonly challenge: Challenge;
  /** The learner's file first, then the read-only ones. */
  readonly files: readonly WorkspaceFile[];
  readonly hints: AuthorFile;
}

/** What pages are made of. */
export interface PageParts {
  readonly course: Course;
  readonly challenges: ReadonlyMap<string, ChallengeTexts>;
  readonly assets: BuiltAssets;
  readonly highlighter: Highlighter;
}

/** Every page by its path under the site's root. */
export function renderPages(parts: PageParts): ReadonlyMap<string, string> {
  speak(en);
  const { lessons, glossary } = parts.course;
  const frame = { assets: pageAssets(parts.assets, []), glossary: glossary !== null };
  const home = <HomePage {...frame} course={lessons} account={exampleAccounts[3]} />;
  return new Map([
    ["index.html", printDocument(home)],
    ["404.html", printDocument(<NotFoundPage {...frame} root="/" />)],
    ...(glossary
      ? [["glossary/index.html", printDocument(<GlossaryPage {...frame} glossary={glossary} />)] as const]
      : []),
    ...lessons.map((lesson) => [`lessons/${lesson.slug}/index.html`, renderLesson(lesson, parts)] as const),
  ]);
}

function printDocument(page: VNode): string {
  return `<!doctype html>\n${renderToString(page)}\n`;
}

/** @param scripts what the page loads beside what every page does */
function pageAssets(assets: BuiltAssets, scripts: readonly ("workspace" | "elements")[]): PageAssets {
  const editor = scripts.includes("workspace");
  return {
    styles: editor ? [assets.styles.site, assets.styles.workspace] : [assets.styles.site],
    headScripts: [assets.scripts.theme],
    // The words come first: modules run in this order. The course and the learner's progress in it stand on every page.
    scripts: [
      assets.scripts["words-en"],
      assets.scripts.site,
      assets.scripts.home,
      ...scripts.map((name) => assets.scripts[name]),
    ],
    preloads: editor ? assets.workspaceImports : [],
    policy: contentSecurityPolicy(editor),
  };
}

function renderLesson(lesson: LessonView, parts: PageParts): string {
  const { course, assets, highlighter } = parts;
  const texts = lesson.challengeId === null ? undefined : parts.challenges.get(lesson.challengeId);
  const starter = texts?.files.find((file) => !file.readOnly);
  const workspaceJson = texts ? scriptJson(workspaceData(lesson, texts, parts)) : null;
  const starterHtml = starter ? highlighter.highlight(starter.text, "typescript", { labelled: false }) : null;
  // Modules run in this order: the workspace does not wait for what is in the text.
  const pageScripts = texts ? (["workspace", "elements"] as const) : (["elements"] as const);
  const frame = { assets: pageAssets(assets, pageScripts), glossary: course.glossary !== null };
  return printDocument(<LessonPage {...frame} {...{ lesson, course: course.lessons, workspaceJson, starterHtml }} />);
}

function workspaceData(
  lesson: LessonView,
  { challenge, files, hints }: ChallengeTexts,
  parts: PageParts,
): WorkspaceData {
  const { assets, highlighter } = parts;
  const fromPage = (path: string) => `../../${path}`;
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
      runWorker: fromPage(assets.scripts["run-worker"]),
      editorWorker: fromPage(assets.scripts["editor-worker"]),
      tsWorker: fromPage(assets.scripts["ts-worker"]),
      esbuildWasm: fromPage(assets.esbuildWasm),
      quickjsWasm: fromPage(assets.quickjsWasm),
      library: fromPage(assets.library),
      editorStyle: fromPage(assets.styles.editor),
    },
  };
}

/** JSON that cannot end the script element it stands in. */
function scriptJson(data: WorkspaceData): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
