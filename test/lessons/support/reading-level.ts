import { fleschKincaid } from "flesch-kincaid";
import { Marked, type Token } from "marked";
import { syllable } from "syllable";

/** Sentences in running text, list items and answers; what stands in code, tables and headings is no prose. */
const proseBlocks: ReadonlySet<string> = new Set(["paragraph", "text"]);

/**
 * How hard a lesson is to read, as a grade of American schools (Flesch and Kincaid): 9 is what a pupil of about 15
 * reads with ease. Names in code count as one short word each: they are read, not pronounced.
 */
export function readingLevel(markdown: string): number {
  const sentences = proseOf(markdown).flatMap(splitSentences);
  const words = sentences.flatMap(splitWords);
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}

/** The paragraphs of a lesson, without Markdown's marks. */
function proseOf(markdown: string): readonly string[] {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, "").replace(/^<\/?[a-z].*>$/gm, "");
  const paragraphs: string[] = [];
  const visit = (token: Token) => {
    if (proseBlocks.has(token.type) && "tokens" in token && token.tokens) paragraphs.push(printInline(token.tokens));
  };
  // What comes back are the visitor's own answers, and it gives none.
  void new Marked().walkTokens(new Marked().lexer(body), visit);
  return paragraphs.filter((text) => /\p{L}/u.test(text));
}

function printInline(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "codespan") return "name";
      return "tokens" in token && token.tokens ? printInline(token.tokens) : token.raw;
    })
    .join("");
}

function splitSentences(text: string): readonly string[] {
  const segments = new Intl.Segmenter("en", { granularity: "sentence" }).segment(text);
  return [...segments].map(({ segment }) => segment).filter((segment) => /\p{L}/u.test(segment));
}

function splitWords(sentence: string): readonly string[] {
  return sentence.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}
