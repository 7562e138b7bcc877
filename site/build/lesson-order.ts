import { BuildError } from "./build-error.ts";
import type { LessonSource } from "./lesson-source.ts";

/** A lesson in its place in the course. */
export interface PlacedLesson {
  readonly source: LessonSource;
  /** How readers call its place: "8", or "8b" for a practice lesson. */
  readonly label: string;
}

/**
 * Lessons in the order of their files. Files are numbered with room between them; readers see how many main lessons
 * there are. @throws BuildError where two share a name or number, or a practice lesson follows nothing
 */
export function orderLessons(sources: readonly LessonSource[]): readonly PlacedLesson[] {
  const ordered = [...sources].sort((left, right) => (placeOf(left) < placeOf(right) ? -1 : 1));
  checkNames(ordered);
  let count = 0;
  let main: LessonSource | undefined;
  return ordered.map((source) => {
    if (source.letter === "") {
      main = source;
      count += 1;
    } else if (main?.number !== source.number) {
      const number = placeOf(source).slice(0, 2);
      throw new BuildError(
        source.path,
        1,
        `a practice lesson follows the lesson of its number: add lessons/${number}-….md, or number this one otherwise.`,
      );
    }
    return { source, label: `${count}${source.letter}` };
  });
}

/** A number and letter as in the file's name: they sort as texts. */
function placeOf({ number, letter }: LessonSource): string {
  return `${String(number).padStart(2, "0")}${letter}`;
}

function checkNames(sources: readonly LessonSource[]): void {
  for (const [index, source] of sources.entries()) {
    const twin = sources
      .slice(0, index)
      .find((other) => source.slug === other.slug || placeOf(source) === placeOf(other));
    if (!twin) continue;
    const what = twin.slug === source.slug ? `name "${source.slug}"` : `number ${source.number}${source.letter}`;
    throw new BuildError(source.path, 1, `${twin.path} has the ${what} already: give each lesson its own.`);
  }
}
