import assert from "node:assert/strict";
import type { AuthorFile } from "../../../site/build/course.ts";
import { checkLessonShapes } from "../../../site/build/lesson-shape.ts";
import { expectMistake } from "./expect-mistake.ts";
import { FRONT_MATTER_LINES, lesson } from "./lessons.ts";

const parts = {
  after: "**After this lesson** you can sign.",
  question: '<predict-first id="q">\n\nWhat?\n\n- [ ] No\n\n  No.\n- [x] Yes\n\n  Yes.\n\n</predict-first>',
  lines: "## In two lines\n\n- One.\n- Two.",
  next: "**Next:** [more](./02-more.md), and more.",
};

/** Two lessons and a practice lesson between them, all as they should be but for some parts of the first. */
function course(first: Partial<typeof parts>, practice = "Try.", practiceNumber = "02b"): readonly AuthorFile[] {
  const whole = (changes: Partial<typeof parts>) => Object.values({ ...parts, ...changes }).join("\n\n");
  return [
    lesson(whole(first), "lessons/01-keys.md"),
    lesson(whole({ next: `**Next:** [try](./${practiceNumber}-try.md).` }), "lessons/02-more.md"),
    lesson(practice, `lessons/${practiceNumber}-try.md`),
  ];
}

describe("a lesson of the course", () => {
  it("is in order when it has all that each lesson has; a practice lesson and the last need less", () => {
    assert.doesNotThrow(() => checkLessonShapes(course({})));
  });

  const cases: readonly (readonly [what: string, line: number, words: RegExp, change: Partial<typeof parts>])[] = [
    ["what one can do after it", 0, /\*\*After this lesson\*\*/, { after: "You can sign." }],
    ["a question", 0, /asks nothing: add a question in <predict-first>/, { question: "What?" }],
    ["a question outside of code", 0, /asks nothing/, { question: '```text\n<predict-first id="q">\n```' }],
    ["a summary", 0, /no summary: add ## In two lines/, { lines: "So." }],
    ["two lines in its summary", 16, /has 3 items: write exactly two/, { lines: `${parts.lines}\n- Three.` }],
    ["a list in its summary", 16, /has 0 items/, { lines: "## In two lines\n\nOne. Two." }],
    ["a way on", 0, /leads nowhere: add .*\*\*Next:\*\* and links to \.\/02-more\.md/, { next: "Bye." }],
    ["the right way on", 21, /the next lesson is \.\/02-more\.md/, { next: "**Next:** [try](./02b-try.md)." }],
    ["a link on its way on", 21, /the next lesson is/, { next: "**Next:** more." }],
  ];
  for (const [what, line, words, change] of cases) {
    it(`must have ${what}`, () => {
      expectMistake(course(change), `lessons/01-keys.md:${line + FRONT_MATTER_LINES}`, words, checkLessonShapes);
    });
  }

  it("must lead on to the right lesson from a practice lesson too, if it leads on", () => {
    const files = [
      ...course({}, "**Next:** [keys](./01-keys.md)."),
      lesson(Object.values(parts).join("\n\n"), "lessons/03-end.md"),
    ];
    expectMistake(
      files,
      `lessons/02b-try.md:${1 + FRONT_MATTER_LINES}`,
      /the next lesson is \.\/03-end\.md/,
      checkLessonShapes,
    );
  });

  for (const minutes of [2, 9]) {
    it(`must not take ${minutes} minutes, whichever kind it is`, () => {
      const files = course({}).map(({ path, text }) => ({
        path,
        text: path.includes("try") ? text.replace("5 min", `${minutes} min`) : text,
      }));
      expectMistake(files, "lessons/02b-try.md:4", new RegExp(`3 to 8 minutes, not ${minutes}`), checkLessonShapes);
    });
  }
});
