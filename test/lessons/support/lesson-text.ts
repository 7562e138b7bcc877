import { readFileSync } from "node:fs";

/** A lesson as its author wrote it. @param slug as its file is named: `04-what-the-helpers-must-not-do` */
export function readLesson(slug: string): string {
  return readFileSync(new URL(`../../../lessons/${slug}.md`, import.meta.url), "utf8");
}
