import type { Token, Tokens } from "marked";
import type { BuildError } from "../build-error.ts";
import type { CodeOptions } from "../highlight.ts";

/** An element of our own, as an author writes it in Markdown, on lines of its own. */
export interface LessonElement {
  readonly name: string;
  /** How it is written, for errors. */
  readonly usage: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Whether it holds Markdown between its tags. */
  readonly wraps: boolean;
  /** Its HTML. @throws BuildError */
  readonly render: (use: ElementUse, page: ElementPage) => string;
}

/** An element where it stands in a page. Which attributes there are has been checked. */
export interface ElementUse {
  /** As it was written, for errors to find its place. */
  readonly raw: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The blocks between its tags. */
  readonly inside: readonly Token[];
}

/** What a page does for the elements in it. */
export interface ElementPage {
  /** The lesson's name; `undefined` outside of lessons. */
  readonly slug: string | undefined;
  /** The error at the place of what was written as `raw`. */
  error(raw: string, sentence: string): BuildError;
  /** HTML of blocks of Markdown. */
  blocks(tokens: readonly Token[]): string;
  /** HTML of Markdown within a line. */
  inline(tokens: readonly Token[]): string;
  /** HTML of a piece of code. */
  code(token: Tokens.Code, options: CodeOptions): string;
  /** Renders without a link to a term's entry in the glossary. */
  withoutTerms(render: () => string): string;
  /** Keeps a name for one use in the page. @returns whether it was free */
  claim(name: string): boolean;
}
