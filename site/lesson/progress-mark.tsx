import type { CourseEntry } from "./lesson-view.ts";

/** The place for how far the reader is with a lesson or its challenge; empty until the page's script knows it. */
export function ProgressMark({ entry: { slug, challengeId } }: { readonly entry: CourseEntry }) {
  const about = challengeId === null ? { "data-reading": slug } : { "data-challenge": challengeId };
  return <span class="course-progress" {...about} hidden />;
}
