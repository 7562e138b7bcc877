import { Marked, Parser, Renderer, type RendererObject, type Token, type Tokens } from "marked";
import { words } from "../words/words.ts";
import { BuildError } from "./build-error.ts";
import type { ElementPage } from "./elements/element.ts";
import { lessonElements } from "./elements/elements.ts";
import { toMarkedExtension } from "./elements/marked-extension.ts";
import { escapeHtml } from "./escape-html.ts";
import { type CodeOptions, type Highlighter, highlightedLanguages } from "./highlight.ts";
import {
  addressOf,
  fromLesson,
  GLOSSARY_FILE,
  type InternalLink,
  type PageAddresses,
  parseHref,
} from "./internal-link.ts";
import { idOf, plainText } from "./plain-text.ts";
import type { TermLinks } from "./term-links.ts";

/** A piece of Markdown with its place. */
export interface MarkdownSource {
  /** From the project's root, as errors name it. */
  readonly path: string;
  /** The lesson's name, if it is a lesson's body: questions may stand in it. */
  readonly slug?: string;
  readonly body: string;
  /** The line of the file on which the body begins, counted from 1. */
  readonly bodyLine: number;
}

/** What Markdown is rendered with. */
export interface MarkdownTools {
  readonly highlighter: Highlighter;
  /** Where terms are to be linked to the glossary. */
  readonly terms?: TermLinks;
  /** The ways to other pages; a lesson's unless said otherwise. */
  readonly addresses?: PageAddresses;
}

/** Markdown as HTML, with what must still be checked once every lesson is known. */
export interface RenderedMarkdown {
  readonly html: string;
  /** The ids of its headings. */
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly InternalLink[];
}

/** Ids that a page has of its own. */
export const pageIds: ReadonlySet<string> = new Set(["code-panel", "main", "results-title", "sources", "workspace"]);

/** Renders Markdown; HTML in it is limited to our own elements. @throws BuildError */
export function renderMarkdown(source: MarkdownSource, tools: MarkdownTools): RenderedMarkdown {
  const page = new MarkdownPage(source, tools);
  return { html: page.render(), anchors: page.anchors, links: page.links };
}

class MarkdownPage implements ElementPage {
  readonly anchors = new Set<string>();
  readonly links: InternalLink[] = [];
  readonly slug: string | undefined;
  readonly #source: MarkdownSource;
  readonly #tools: MarkdownTools;
  readonly #marked = new Marked({ gfm: true });
  readonly #claimed = new Set<string>();
  /** Whether a term that comes now is linked. */
  #linksTerms = true;
  /** Where in the body the block begins that is being rendered. */
  #blockStart = 0;

  constructor(source: MarkdownSource, tools: MarkdownTools) {
    this.slug = source.slug;
    this.#source = source;
    this.#tools = tools;
    const extensions = lessonElements.map((element) => toMarkedExtension(element, this));
    this.#marked.use({ renderer: this.#renderer(), extensions });
  }

  /** Block by block: marked keeps no places, so this counts along. */
  render(): string {
    let html = "";
    for (const token of this.#marked.lexer(this.#source.body)) {
      html += this.blocks([token]);
      this.#blockStart += token.raw.length;
    }
    return html;
  }

  blocks(tokens: readonly Token[]): string {
    return this.#marked.parser([...tokens]);
  }

  inline(tokens: readonly Token[]): string {
    return Parser.parseInline([...tokens], this.#marked.defaults);
  }

  code({ lang = "", raw, text }: Tokens.Code, options: CodeOptions): string {
    const html = this.#tools.highlighter.highlight(text, lang, options);
    if (html !== null) return html;
    throw this.error(raw, `code in "${lang}" is not highlighted: use ${highlightedLanguages.join(", ")} or text.`);
  }

  withoutTerms(render: () => string): string {
    const before = this.#linksTerms;
    this.#linksTerms = false;
    const html = render();
    this.#linksTerms = before;
    return html;
  }

  claim(name: string): boolean {
    const free = !this.#claimed.has(name);
    this.#claimed.add(name);
    return free;
  }

  error(raw: string, sentence: string): BuildError {
    return new BuildError(this.#source.path, this.#lineOf(raw), sentence);
  }

  #renderer(): RendererObject {
    const page = this;
    return {
      heading(token) {
        return page.#heading(
          token,
          page.withoutTerms(() => this.parser.parseInline(token.tokens)),
        );
      },
      link(token) {
        return page.#link(
          token,
          page.withoutTerms(() => this.parser.parseInline(token.tokens)),
        );
      },
      text(token) {
        const html = Renderer.prototype.text.call(this, token);
        // Text that holds more, as a list item does, comes again as its parts.
        return "tokens" in token && token.tokens ? html : page.#text(html);
      },
      table(token) {
        return frameTable(
          token,
          page.withoutTerms(() => Renderer.prototype.table.call(this, token)),
        );
      },
      code: (token) => page.code(token, { labelled: true }),
      codespan: ({ text }) => `<code translate="no">${escapeHtml(text)}</code>`,
      html: (token) => page.#html(token.raw),
      image: (token) => {
        throw page.error(token.raw, 'a lesson shows no images: use <casper-account example="1">.');
      },
    };
  }

  #heading({ depth, raw, text }: Tokens.Heading, content: string): string {
    if (depth < 2 || depth > 4) {
      throw this.error(
        raw,
        "a heading in a lesson begins with ##, ### or ####: the title above them is its page's own.",
      );
    }
    const plain = plainText(text);
    const id = idOf(plain);
    if (this.anchors.has(id)) throw this.error(raw, `there are two headings "${plain}": name one of them otherwise.`);
    if (id === "" || pageIds.has(id))
      throw this.error(raw, `a heading cannot be called "${plain}": name it otherwise.`);
    this.anchors.add(id);
    const link = `<a class="anchor" href="#${id}" aria-label="${escapeHtml(words().lesson.linkTo(plain))}">#</a>`;
    return `<h${depth} id="${id}">${content}${link}</h${depth}>\n`;
  }

  #link({ href, raw }: Tokens.Link, content: string): string {
    if (/^https:\/\/[^\s]+$/.test(href)) return `<a href="${escapeHtml(href)}" rel="noreferrer">${content}</a>`;
    const link = parseHref(href);
    if (!link) {
      throw this.error(
        raw,
        `"${href}" is no link of a lesson: write https://…, ./NN-name.md, ./glossary.md or #heading.`,
      );
    }
    this.links.push({ path: this.#source.path, line: this.#lineOf(raw), ...link });
    const address = addressOf(link, this.#tools.addresses ?? fromLesson);
    if (link.file !== GLOSSARY_FILE) return `<a href="${address}">${content}</a>`;
    this.#tools.terms?.used.add(link.anchor);
    return `<a class="term" href="${address}">${content}</a>`;
  }

  #text(html: string): string {
    return (this.#linksTerms && this.#tools.terms?.link(html)) || html;
  }

  /** HTML that is none of our elements: only a comment for the authors themselves is left out. */
  #html(raw: string): string {
    const tag = raw.trim();
    if (/^<!--[\s\S]*-->$/.test(tag)) return "";
    const element = lessonElements.find(({ name }) => new RegExp(`^</?${name}\\b`).test(tag));
    const [shown] = tag.split("\n");
    if (element) {
      const tags = element.wraps ? `<${element.name}> and </${element.name}>` : element.usage;
      throw this.error(raw, `${shown} stands alone or within a line: put ${tags} on lines of their own.`);
    }
    const names = lessonElements.map(({ name }) => `<${name}>`).join(", ");
    throw this.error(raw, `${shown} is not allowed: a lesson's own elements are ${names}.`);
  }

  /** The line of a token. Its first line stands within its block as it is; the rest may have lost an indentation. */
  #lineOf(raw: string): number {
    const [first = ""] = raw.trim().split("\n");
    const at = this.#source.body.indexOf(first, this.#blockStart);
    const before = this.#source.body.slice(0, at < 0 ? this.#blockStart : at);
    return this.#source.bodyLine + before.split("\n").length - 1;
  }
}

/** A frame for tables wider than the page; what scrolls must be reachable by keyboard. */
function frameTable({ header }: Tokens.Table, html: string): string {
  const label = escapeHtml(words().lesson.table(header.map(({ text }) => plainText(text)).join(", ")));
  const table = html.replace(/<th(?=[ >])/g, '<th scope="col"');
  return `<div class="table-frame" role="group" aria-label="${label}" tabindex="0">${table}</div>\n`;
}
