import type { Token, TokenizerAndRendererExtension, Tokens } from "marked";
import { parseAttributes } from "./attributes.ts";
import type { ElementPage, LessonElement } from "./element.ts";

/** What marked hands to an element's renderer. */
interface ElementToken extends Tokens.Generic {
  /** What stands in the opening tag after its name. */
  readonly attributes: string;
  readonly tokens: Token[];
}

/** An element as marked knows it. One that wraps has both tags on lines of their own, another at most one line. */
export function toMarkedExtension(element: LessonElement, page: ElementPage): TokenizerAndRendererExtension {
  const { name, wraps } = element;
  const tag = `^<${name}(?=[ >])([^>\\n]*)>[ \\t]*`;
  const pattern = wraps
    ? new RegExp(`${tag}\\n([\\s\\S]*?)\\n</${name}>[ \\t]*(?:\\n+|$)`)
    : new RegExp(`${tag}(?:</${name}>)?[ \\t]*(?:\\n+|$)`);
  return {
    name,
    level: "block",
    start: (source) => new RegExp(`^<${name}[ >]`, "m").exec(source)?.index,
    tokenizer(source) {
      const [raw, attributes = "", content] = pattern.exec(source) ?? [];
      if (raw === undefined) return undefined;
      const tokens = content === undefined ? [] : this.lexer.blockTokens(content);
      return { type: name, raw, attributes: attributes.trim(), tokens };
    },
    renderer: (token) => {
      const { raw, attributes, tokens } = token as ElementToken;
      const inside = tokens.filter(({ type }) => type !== "space");
      return element.render({ raw, attributes: parseAttributes(attributes, raw, element, page), inside }, page);
    },
  };
}
