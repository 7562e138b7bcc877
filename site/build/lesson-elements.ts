import type { TokenizerAndRendererExtension, Tokens } from "marked";

/** What marked hands to an element's renderer. */
interface ElementToken extends Tokens.Generic {
  /** What stands in the opening tag after its name. */
  readonly attributes: string;
}

/** Renders an element. @param inside the blocks between its tags; empty where it has no closing tag */
export type RenderElement = (token: {
  readonly raw: string;
  readonly attributes: string;
  readonly inside: readonly Tokens.Generic[];
}) => string;

/** `<name …>` alone on a line, for marked. Its closing tag may follow at once. */
export function lineElement(name: string, render: RenderElement): TokenizerAndRendererExtension {
  return blockElement(name, new RegExp(`^<${name}([^>\\n]*)>[ \\t]*(?:</${name}>)?[ \\t]*(?:\\n+|$)`), render);
}

/** `<name>` and `</name>` on lines of their own with Markdown between them, for marked. */
export function wrappingElement(name: string, render: RenderElement): TokenizerAndRendererExtension {
  return blockElement(
    name,
    new RegExp(`^<${name}([^>\\n]*)>[ \\t]*\\n([\\s\\S]*?)\\n</${name}>[ \\t]*(?:\\n+|$)`),
    render,
  );
}

function blockElement(name: string, pattern: RegExp, render: RenderElement): TokenizerAndRendererExtension {
  return {
    name,
    level: "block",
    start: (source) => new RegExp(`^<${name}[ >]`, "m").exec(source)?.index,
    tokenizer(source) {
      const [raw, attributes, content] = pattern.exec(source) ?? [];
      if (raw === undefined) return undefined;
      return { type: name, raw, attributes, tokens: content === undefined ? [] : this.lexer.blockTokens(content) };
    },
    renderer: (token) => {
      const { raw, attributes, tokens = [] } = token as ElementToken;
      return render({ raw, attributes: attributes.trim(), inside: tokens.filter(({ type }) => type !== "space") });
    },
  };
}
