import { childrenOf, nameOf, nodeOf, nodesOf, parseStatements, type SyntaxNode } from "./syntax.ts";

/** What a file calls the things that it imports: what they are called where they come from, by their name here. */
export type ImportedNames = ReadonlyMap<string, string>;

/** Stands for the whole module, in `import * as types`. */
export const WHOLE_MODULE = "*";

/** Declarations that give a name to something that exists at run time. */
const declarations: ReadonlyMap<string, string> = new Map([
  ["TSEnumDeclaration", "id"],
  ["TSEnumMember", "id"],
  ["TSDeclareFunction", "id"],
  ["VariableDeclarator", "id"],
  ["TSPropertySignature", "key"],
  ["TSMethodSignature", "key"],
]);

/** The names that declarations give: what a submission cannot rename. @param texts of `.ts` or `.d.ts` files */
export function collectInterfaceNames(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: SyntaxNode): void => {
    const name = nameOf(nodeOf(node[declarations.get(node.type) ?? ""]));
    if (name !== undefined) names.add(name);
    for (const child of [...childrenOf(node), ...typesOf(node)]) visit(child);
  };
  for (const text of texts) for (const statement of parseStatements(text)) visit(statement);
  return names;
}

/** A union of object types stands in a type, and its properties are names as well. */
function typesOf(node: SyntaxNode): readonly SyntaxNode[] {
  const type = nodeOf(node["typeAnnotation"]);
  return type === undefined ? [] : [type];
}

/** The imports of a file, whatever it calls them. */
export function readImports(statements: readonly SyntaxNode[]): ImportedNames {
  const imports = statements.filter(({ type }) => type === "ImportDeclaration");
  return new Map(
    imports
      .flatMap((statement) => nodesOf(statement["specifiers"]))
      .flatMap((specifier) => {
        const local = nameOf(nodeOf(specifier["local"]));
        const imported =
          specifier.type === "ImportNamespaceSpecifier" ? WHOLE_MODULE : nameOf(nodeOf(specifier["imported"]));
        return local === undefined || imported === undefined ? [] : [[local, imported] as const];
      }),
  );
}
