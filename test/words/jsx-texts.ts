import { readFile } from "node:fs/promises";
import ts from "typescript";

/** Attributes and properties that are read out or shown. */
const SHOWN =
  /^(?:aria-(?:label|description|valuetext|roledescription)|title|placeholder|alt|label|legend|caption|words)$/;

/** The name of the site is one in every language. */
const NAMES = /Cosigner/g;

/** Texts in a view that readers see and that stand in the file itself, each as `file:line: text`. */
export async function findJsxTexts(path: string): Promise<readonly string[]> {
  return findTexts(path, await readFile(path, "utf8"));
}

/** The same of a file that need not exist. */
export function findTexts(path: string, code: string): readonly string[] {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const report = (node: ts.Node, text: string) => {
    if (!/\p{L}/u.test(text.replace(NAMES, ""))) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${path}:${line + 1}: ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && !isKeyName(node)) report(node, node.text);
    else if (ts.isJsxAttribute(node) && SHOWN.test(node.name.getText()) && node.initializer) {
      for (const text of literals(node.initializer)) report(node, text);
    } else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression) {
      for (const text of literals(node.expression)) report(node, text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Keys are called as they are labelled. */
function isKeyName({ parent }: ts.JsxText): boolean {
  return ts.isJsxElement(parent) && parent.openingElement.tagName.getText() === "kbd";
}

/** The texts that an expression may come to, as far as they stand in it. */
function literals(node: ts.Node): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isJsxExpression(node)) return node.expression ? literals(node.expression) : [];
  if (ts.isParenthesizedExpression(node)) return literals(node.expression);
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const joins = node.operatorToken.kind === ts.SyntaxKind.PlusToken;
    return [...(joins ? literals(node.left) : []), ...literals(node.right)];
  }
  return [];
}
