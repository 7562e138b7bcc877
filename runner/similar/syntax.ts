import { parse } from "@babel/parser";

/** A node of the parser's tree, as far as it is looked at in general. */
export interface SyntaxNode {
  readonly type: string;
  readonly loc?: { readonly start: { readonly line: number; readonly column: number } } | null;
  readonly [field: string]: unknown;
}

/** Code that cannot be read; the message is one sentence. */
export class UnreadableCodeError extends Error {
  override readonly name = "UnreadableCodeError";
}

/**
 * The statements of a TypeScript file. What the parser can step over, as a name that is declared twice, is no obstacle.
 * @throws UnreadableCodeError
 */
export function parseStatements(text: string): readonly SyntaxNode[] {
  try {
    const { program } = parse(text, {
      sourceType: "module",
      errorRecovery: true,
      attachComment: false,
      plugins: ["typescript", "decorators"],
    });
    return nodesOf(program.body);
  } catch (error) {
    // Deep nesting ends in a RangeError; whatever it is, the other submissions are still compared.
    const [message = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new UnreadableCodeError(`The code does not parse: ${message}`);
  }
}

/** Where a node begins, from 1. */
export function lineOf({ loc }: SyntaxNode): number {
  return loc?.start.line ?? 1;
}

/** The node in a field, if one is there. */
export function nodeOf(value: unknown): SyntaxNode | undefined {
  return isNode(value) ? value : undefined;
}

/** The nodes in a field that holds a list. */
export function nodesOf(value: unknown): readonly SyntaxNode[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The name of an identifier or the text of a string, if the node is one. */
export function nameOf(node: SyntaxNode | undefined): string | undefined {
  const text = node?.type === "Identifier" ? node["name"] : node?.type === "StringLiteral" ? node["value"] : undefined;
  return typeof text === "string" ? text : undefined;
}

/** Fields with types, which say nothing of what the code does. */
const typeFields = new Set([
  "typeAnnotation",
  "returnType",
  "typeParameters",
  "typeArguments",
  "superTypeParameters",
  "superTypeArguments",
  "implements",
  "predicate",
]);

/** The nodes right below a node, in the order of their fields, types left out. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.entries(node).flatMap(([field, value]) => {
    if (typeFields.has(field) || field === "loc") return [];
    return Array.isArray(value) ? nodesOf(value) : isNode(value) ? [value] : [];
  });
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
