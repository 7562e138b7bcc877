import { lexer, type Token, type Tokens } from "marked";
import { BuildError } from "./build-error.ts";
import { type AuthorFile, readCourse } from "./course.ts";
import type { PlacedLesson } from "./lesson-order.ts";

/** How long a lesson of the course may take, in minutes. */
const MIN_MINUTES = 3;
const MAX_MINUTES = 8;

/** A block of a lesson's body with its place. */
interface Block {
  readonly token: Token;
  /** The line of the file on which it begins. */
  readonly line: number;
}

/**
 * Checks that the course's lessons have what readers find in each: what they learn, a question, the essence in two
 * lines, and the way on. Practice lessons need less. @throws BuildError
 */
export function checkLessonShapes(files: readonly AuthorFile[]): void {
  const { lessons } = readCourse(files);
  for (const [index, lesson] of lessons.entries()) {
    const { path, letter, minutes, minutesLine } = lesson.source;
    if (minutes < MIN_MINUTES || minutes > MAX_MINUTES) {
      throw new BuildError(
        path,
        minutesLine,
        `a lesson takes ${MIN_MINUTES} to ${MAX_MINUTES} minutes, not ${minutes}: make it shorter or longer, or part it.`,
      );
    }
    const blocks = listBlocks(lesson);
    if (letter === "") checkMainLesson(lesson, blocks);
    checkNext(lesson, lessons[index + 1], blocks);
  }
}

function listBlocks({ source: { body, bodyLine } }: PlacedLesson): readonly Block[] {
  let line = bodyLine;
  const blocks: Block[] = [];
  for (const token of lexer(body)) {
    if (token.type !== "space") blocks.push({ token, line });
    line += token.raw.split("\n").length - 1;
  }
  return blocks;
}

function checkMainLesson({ source: { path, bodyLine } }: PlacedLesson, blocks: readonly Block[]): void {
  if (!blocks.some((block) => isParagraph(block, "**After this lesson**"))) {
    throw new BuildError(
      path,
      bodyLine,
      "this lesson does not say what it is for: add a paragraph that begins with **After this lesson**.",
    );
  }
  if (!blocks.some(({ token }) => token.type === "html" && token.raw.startsWith("<predict-first"))) {
    throw new BuildError(path, bodyLine, "this lesson asks nothing: add a question in <predict-first>.");
  }
  checkTwoLines(path, bodyLine, blocks);
}

function checkTwoLines(path: string, bodyLine: number, blocks: readonly Block[]): void {
  const at = blocks.findIndex(({ token }) => token.type === "heading" && token.raw.trim() === "## In two lines");
  if (at < 0)
    throw new BuildError(path, bodyLine, "this lesson has no summary: add ## In two lines, and a list of two.");
  const list = blocks[at + 1]?.token;
  const count = isList(list) ? list.items.length : 0;
  if (count === 2) return;
  throw new BuildError(
    path,
    blocks[at]?.line ?? bodyLine,
    `the list under "In two lines" has ${count} items: write exactly two.`,
  );
}

/** The last lesson has nothing to lead to, and a practice lesson need not. */
function checkNext({ source }: PlacedLesson, next: PlacedLesson | undefined, blocks: readonly Block[]): void {
  const found = blocks.find((block) => isParagraph(block, "**Next:**"));
  if (next === undefined || (found === undefined && source.letter !== "")) return;
  const file = `./${next.source.path.slice(next.source.path.lastIndexOf("/") + 1)}`;
  if (found === undefined) {
    throw new BuildError(
      source.path,
      source.bodyLine,
      `this lesson leads nowhere: add a paragraph that begins with **Next:** and links to ${file}.`,
    );
  }
  if (listLinks(found.token).includes(file)) return;
  throw new BuildError(source.path, found.line, `the next lesson is ${file}: link to it here.`);
}

function listLinks(token: Token): readonly string[] {
  const inside = "tokens" in token ? (token.tokens ?? []) : [];
  const hrefs = inside.flatMap(listLinks);
  return token.type === "link" ? [String(token["href"]), ...hrefs] : hrefs;
}

function isParagraph({ token }: Block, start: string): boolean {
  return token.type === "paragraph" && token.raw.startsWith(start);
}

function isList(token: Token | undefined): token is Tokens.List {
  return token?.type === "list";
}
