import { Marked, Renderer, type RendererObject, type Tokens } from "marked";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { exampleAccounts, exampleNumbers } from "../../challenges/accounts/examples.ts";
import { AccountFigure } from "../account/account-figure.tsx";
import { BuildError } from "./build-error.ts";
import { escapeHtml } from "./escape-html.ts";
import { type Highlighter, highlightedLanguages } from "./highlight.ts";
import { lineElement, type RenderElement, wrappingElement } from "./lesson-elements.ts";

/** A piece of Markdown with its place. */
export interface MarkdownSource {
  /** From the project's root, as errors name it. */
  readonly path: string;
  readonly body: string;
  /** The line of the file on which the body begins, counted from 1. */
  readonly bodyLine: number;
}

/** A link from one lesson to another, or within one. */
export interface InternalLink {
  readonly path: string;
  readonly line: number;
  /** The file that it leads to, as `07-remove-key-if-exists.md`; `null` for its own. */
  readonly file: string | null;
  /** The heading that it leads to; empty for the lesson itself. */
  readonly anchor: string;
}

/** Markdown as HTML, with what must still be checked once every lesson is known. */
export interface RenderedMarkdown {
  readonly html: string;
  /** The ids of its headings. */
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly InternalLink[];
}

/** Ids that a lesson's page has of its own. */
const pageIds: ReadonlySet<string> = new Set(["code-panel", "main", "results-title", "sources", "workspace"]);

/** Renders Markdown; HTML in it is limited to our own elements. @throws BuildError */
export function renderMarkdown(source: MarkdownSource, highlighter: Highlighter): RenderedMarkdown {
  const page = new MarkdownPage(source, highlighter);
  return { html: page.render(), anchors: page.anchors, links: page.links };
}

class MarkdownPage {
  readonly anchors = new Set<string>();
  readonly links: InternalLink[] = [];
  readonly #source: MarkdownSource;
  readonly #highlighter: Highlighter;
  /** Where in the body the block begins that is being rendered. */
  #blockStart = 0;

  constructor(source: MarkdownSource, highlighter: Highlighter) {
    this.#source = source;
    this.#highlighter = highlighter;
  }

  /** Block by block: marked keeps no places, so this counts along. */
  render(): string {
    const marked = new Marked({ gfm: true });
    marked.use({
      renderer: this.#renderer(),
      extensions: [
        lineElement("casper-account", (token) => this.#account(token)),
        wrappingElement("side-by-side", (token) => this.#sideBySide(token)),
      ],
    });
    let html = "";
    for (const token of marked.lexer(this.#source.body)) {
      html += marked.parser([token]);
      this.#blockStart += token.raw.length;
    }
    return html;
  }

  #renderer(): RendererObject {
    const page = this;
    return {
      heading(token) {
        return page.#heading(token, this.parser.parseInline(token.tokens));
      },
      link(token) {
        return page.#link(token, this.parser.parseInline(token.tokens));
      },
      table(token) {
        return frameTable(token, Renderer.prototype.table.call(this, token));
      },
      code: (token) => page.#code(token, true),
      html: (token) => page.#html(token.raw),
      image: (token) => {
        throw page.#error(token.raw, 'a lesson shows no images: use <casper-account example="1">.');
      },
    };
  }

  #heading({ depth, raw, text }: Tokens.Heading, content: string): string {
    if (depth < 2 || depth > 4) {
      throw this.#error(
        raw,
        "a heading in a lesson begins with ##, ### or ####: the title above them is its page's own.",
      );
    }
    const plain = plainText(text);
    const id = plain
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
    if (this.anchors.has(id)) throw this.#error(raw, `there are two headings "${plain}": name one of them otherwise.`);
    if (id === "" || pageIds.has(id))
      throw this.#error(raw, `a heading cannot be called "${plain}": name it otherwise.`);
    this.anchors.add(id);
    const link = `<a class="anchor" href="#${id}" aria-label="Link to “${escapeHtml(plain)}”">#</a>`;
    return `<h${depth} id="${id}">${content}${link}</h${depth}>\n`;
  }

  #link({ href, raw }: Tokens.Link, content: string): string {
    if (/^https:\/\/[^\s]+$/.test(href)) return `<a href="${escapeHtml(href)}" rel="noreferrer">${content}</a>`;
    const [whole, file, anchor = ""] = /^(?:\.\/(\d\d-[a-z0-9-]+\.md))?(?:#([a-z0-9-]+))?$/.exec(href) ?? [];
    if (!whole) throw this.#error(raw, `"${href}" is no link of a lesson: write https://…, ./NN-name.md or #heading.`);
    this.links.push({ path: this.#source.path, line: this.#lineOf(raw), file: file ?? null, anchor });
    const page = file === undefined ? "" : `../${file.replace(/^\d\d-|\.md$/g, "")}/`;
    return `<a href="${page}${anchor && `#${anchor}`}">${content}</a>`;
  }

  /** @param labelled whether the code says itself which language it is in */
  #code({ lang = "", raw, text }: Tokens.Code, labelled: boolean): string {
    const html = this.#highlighter.highlight(text, lang, labelled);
    if (html !== null) return html;
    throw this.#error(raw, `code in "${lang}" is not highlighted: use ${highlightedLanguages.join(", ")} or text.`);
  }

  #account: RenderElement = ({ raw, attributes }) => {
    const number = /^example="([1-5])"$/.exec(attributes)?.[1];
    const example = exampleNumbers.find((one) => String(one) === number);
    if (example === undefined) {
      throw this.#error(raw, `<casper-account ${attributes}> is no account: write example="1" to example="5".`);
    }
    const figure = h(AccountFigure, { account: exampleAccounts[example], caption: `Example ${example}` });
    return `${renderToString(figure)}\n`;
  };

  #sideBySide: RenderElement = ({ raw, inside }) => {
    const [rust, typescript, ...more] = inside;
    if (!isCode(rust, "rust") || !isCode(typescript, "typescript") || more.length > 0) {
      throw this.#error(
        raw,
        "<side-by-side> holds two pieces of code: first one in ```rust, then one in ```typescript.",
      );
    }
    const print = (name: string, code: Tokens.Code) =>
      `<figure class="side"><figcaption>${name}</figcaption>${this.#code(code, false)}</figure>\n`;
    return `<div class="side-by-side">\n${print("Rust", rust)}${print("TypeScript", typescript)}</div>\n`;
  };

  /** HTML that is none of our elements: only a comment for the authors themselves is left out. */
  #html(raw: string): string {
    const tag = raw.trim();
    if (/^<!--[\s\S]*-->$/.test(tag)) return "";
    const [name] = /^<\/?(?:side-by-side|casper-account)\b/.exec(tag) ?? [];
    const shown = tag.split("\n")[0];
    throw this.#error(
      raw,
      name === undefined
        ? `${shown} is not allowed: a lesson's own elements are <casper-account example="1"> and <side-by-side>.`
        : `${shown} stands alone: put <casper-account example="1">, <side-by-side> and </side-by-side> on lines of their own.`,
    );
  }

  #error(raw: string, sentence: string): BuildError {
    return new BuildError(this.#source.path, this.#lineOf(raw), sentence);
  }

  /** The line of a token. Its first line stands within its block as it is; the rest may have lost an indentation. */
  #lineOf(raw: string): number {
    const [first = ""] = raw.trim().split("\n");
    const at = this.#source.body.indexOf(first, this.#blockStart);
    const before = this.#source.body.slice(0, at < 0 ? this.#blockStart : at);
    return this.#source.bodyLine + before.split("\n").length - 1;
  }
}

function isCode(token: Tokens.Generic | undefined, language: string): token is Tokens.Code {
  return token?.type === "code" && token["lang"] === language;
}

/** A frame for tables wider than the page; what scrolls must be reachable by keyboard. */
function frameTable({ header }: Tokens.Table, html: string): string {
  const label = escapeHtml(`Table: ${header.map(({ text }) => plainText(text)).join(", ")}`);
  const table = html.replace(/<th(?=[ >])/g, '<th scope="col"');
  return `<div class="table-frame" role="group" aria-label="${label}" tabindex="0">${table}</div>\n`;
}

/** Inline Markdown without its signs, for names and labels. */
function plainText(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*]/g, "");
}
