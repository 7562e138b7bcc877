import assert from "node:assert/strict";
import { readLesson } from "./lesson-text.ts";

/**
 * A test of a statement about the chain in a lesson: the lesson must say these words, and `show` must hold on the
 * simulated chain. So the test fails when either of the two changes away.
 *
 * @param slug the lesson, as its file is named: `04-what-the-helpers-must-not-do`
 * @param words what the lesson says, without Markdown's marks (no backquotes, asterisks or addresses of links); capitals
 *   and line ends do not matter, and ` … ` with a space on both sides leaves words out
 */
export function statement(slug: string, words: string, show: () => void | Promise<void>): void {
  it(`“${words}”`, async () => {
    assertSaid(slug, words);
    await show();
  });
}

/** Fails unless the lesson says these words, each piece after the one before it. */
function assertSaid(slug: string, words: string): void {
  const text = readPlainLesson(slug);
  let from = 0;
  for (const piece of words.split(" … ").map(simplify)) {
    assert.notEqual(piece, "", `a statement of lessons/${slug}.md has an empty piece: “${words}”`);
    const at = text.indexOf(piece, from);
    assert.ok(at >= 0, `lessons/${slug}.md does not say “${piece}” (any more): change the statement with the lesson`);
    from = at + piece.length;
  }
}

/** A lesson's text without front matter, marks and wrong answers: those are in the lesson, but it does not say them. */
function readPlainLesson(slug: string): string {
  const body = readLesson(slug)
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/^- \[ \] .*(?:\n(?=\S).*)*$/gm, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*]/g, "");
  return simplify(body);
}

function simplify(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
