import "../../support/speak-english.ts";
import { type AuthorFile, buildCourse, type Course } from "../../../site/build/course.ts";
import { createCodeHighlighter } from "../../../site/build/highlight.ts";
import type { LessonView } from "../../../site/lesson/lesson-view.ts";

const highlighter = await createCodeHighlighter();

/** Builds a course whose files need not exist. */
export function buildFiles(files: readonly AuthorFile[]): Course {
  return buildCourse(files, { highlighter, challengeIds: new Set(["remove-key-if-exists", "set-threshold"]) });
}

/** Builds lessons that need not exist as files. */
export function buildLessons(files: readonly AuthorFile[]): readonly LessonView[] {
  return buildFiles(files).lessons;
}

/** A glossary with these terms. */
export function glossary(body: string): AuthorFile {
  const matter = ["---", "title: Glossary", "summary: What words mean.", "---", ""];
  return { path: "lessons/glossary.md", text: `${matter.join("\n")}\n${body}` };
}

/** As {@link FRONT_MATTER_LINES}, of {@link glossary}. */
export const GLOSSARY_MATTER_LINES = 5;

/** The front matter of {@link lesson} has this many lines, so its body begins on the next. */
export const FRONT_MATTER_LINES = 7;

/** A lesson with this body. */
export function lesson(body: string, path = "lessons/01-keys.md"): AuthorFile {
  const matter = ["---", "title: Keys", "experience: Beginner", "estimation: 5 min", "summary: About keys.", "---", ""];
  return { path, text: `${matter.join("\n")}\n${body}` };
}

/** Builds a lesson with this body and returns its HTML. */
export function buildBody(body: string): string {
  return buildLessons([lesson(body)])[0]?.html ?? "";
}
