import { arrange, type Statement } from "./branches.ts";
import { makeBinary } from "./conditions.ts";
import { isFunction, readExpression } from "./read-expression.ts";
import { goDown, type Reading } from "./reading.ts";
import { BODY, makeInterfaceShape, makeShape, type Shape } from "./shape.ts";
import { childrenOf, lineOf, nameOf, nodeOf, nodesOf, type SyntaxNode } from "./syntax.ts";

type Reader = (node: SyntaxNode, reading: Reading) => readonly Statement[];

/** What does nothing when the program runs, or only brings in what others wrote. */
const silent = new Set([
  "EmptyStatement",
  "ImportDeclaration",
  "ExportAllDeclaration",
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "TSDeclareFunction",
  "TSModuleDeclaration",
]);

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["ExportNamedDeclaration", readDeclaration],
  ["ExportDefaultDeclaration", readDeclaration],
  ["BlockStatement", (node, reading) => readStatements(nodesOf(node["body"]), reading)],
  ["VariableDeclaration", readVariables],
  ["ExpressionStatement", (node, reading) => readOne(node["expression"], reading)],
  ["ReturnStatement", readReturn],
  ["ThrowStatement", (node, reading) => [makeShape("throw", lineOf(node), readOne(node["argument"], reading))]],
  ["BreakStatement", (node) => [makeShape("break", lineOf(node))]],
  ["ContinueStatement", (node) => [makeShape("continue", lineOf(node))]],
  ["IfStatement", readIf],
  ["SwitchStatement", readSwitch],
  ...["ForStatement", "ForInStatement", "ForOfStatement", "WhileStatement", "DoWhileStatement"].map(
    (type) => [type, readLoop] as const,
  ),
  ["TryStatement", readTry],
  ["ClassDeclaration", readClass],
]);

/** The statements of a block or a file. @throws UnreadableCodeError where they are nested too deeply */
export function readStatements(nodes: readonly SyntaxNode[], reading: Reading): readonly Statement[] {
  const inside = goDown(reading);
  return nodes.flatMap((node) => {
    if (silent.has(node.type) || node["declare"] === true) return [];
    return readers.get(node.type)?.(node, inside) ?? [readExpression(node, inside)];
  });
}

function readOne(value: unknown, reading: Reading): readonly Shape[] {
  const node = nodeOf(value);
  return node === undefined ? [] : [readExpression(node, reading)];
}

function readBody(value: unknown, reading: Reading): readonly Statement[] {
  const node = nodeOf(value);
  return node === undefined ? [] : readStatements([node], reading);
}

function makeBody(node: SyntaxNode, value: unknown, reading: Reading): Shape {
  return makeShape(BODY, lineOf(node), arrange(readBody(value, reading)));
}

function readDeclaration(node: SyntaxNode, reading: Reading): readonly Statement[] {
  return readBody(node["declaration"], reading);
}

/** `const f = () => …` is the function; `let`, `const` and `var` are the same. */
function readVariables(node: SyntaxNode, reading: Reading): readonly Statement[] {
  return nodesOf(node["declarations"]).map((declarator) => {
    const [target, value] = [nodeOf(declarator["id"]), nodeOf(declarator["init"])];
    if (isFunction(value)) return readExpression(value, reading);
    const patterns = target?.type === "Identifier" ? [] : readOne(target, reading);
    return makeShape("let", lineOf(declarator), [...patterns, ...readOne(value, reading)]);
  });
}

/** `return a ? b : c` is `if (a) return b; return c`. */
function readReturn(node: SyntaxNode, reading: Reading): readonly Statement[] {
  const [line, argument] = [lineOf(node), nodeOf(node["argument"])];
  if (argument?.type !== "ConditionalExpression") return [makeShape("return", line, readOne(argument, reading))];
  const [yes, no] = [argument["consequent"], argument["alternate"]].map((value): SyntaxNode => {
    const answer = nodeOf(value);
    return { type: "ReturnStatement", argument: answer, loc: answer?.loc ?? null };
  });
  return readBranch({ test: argument["test"], answer: yes, otherwise: no, line }, goDown(reading));
}

function readIf(node: SyntaxNode, reading: Reading): readonly Statement[] {
  const { test, consequent: answer, alternate: otherwise } = node;
  return readBranch({ test, answer, otherwise, line: lineOf(node) }, reading);
}

function readBranch(
  { test, answer, otherwise, line }: Readonly<Record<"test" | "answer" | "otherwise", unknown>> & { line: number },
  reading: Reading,
): readonly Statement[] {
  const [condition] = readOne(test, reading);
  if (condition === undefined) return [];
  const held = isReturnOfTested(nodeOf(test), nodeOf(answer)) ? [makeOkReturn(line)] : readBody(answer, reading);
  return [{ condition, line, answer: held, otherwise: readBody(otherwise, reading) }];
}

/** `if (result.ok) return result`: that is Ok(), and both are written often. */
function isReturnOfTested(test: SyntaxNode | undefined, answer: SyntaxNode | undefined): boolean {
  const [only, second] = answer?.type === "BlockStatement" ? nodesOf(answer["body"]) : [answer];
  const tested = test?.type === "MemberExpression" ? nodeOf(test["object"]) : undefined;
  const returned = only?.type === "ReturnStatement" ? nodeOf(only["argument"]) : undefined;
  return (
    second === undefined &&
    nameOf(nodeOf(test?.["property"])) === "ok" &&
    tested?.type === "Identifier" &&
    returned?.type === "Identifier" &&
    nameOf(tested) === nameOf(returned)
  );
}

function makeOkReturn(line: number): Shape {
  return makeShape("return", line, [makeShape("call/0", line, [makeInterfaceShape("Ok", line)])]);
}

interface Case {
  readonly line: number;
  readonly test: Shape | undefined;
  readonly body: readonly Statement[];
}

/** Where every case ends by itself, a `switch` is a chain of `if`. */
function readSwitch(node: SyntaxNode, reading: Reading): readonly Statement[] {
  const [subject] = readOne(node["discriminant"], reading);
  const cases = shareBodies(
    nodesOf(node["cases"]).map((one) => ({
      line: lineOf(one),
      test: readOne(one["test"], reading)[0],
      body: readStatements(nodesOf(one["consequent"]), reading),
    })),
  );
  const isChain = cases.every(({ test, body }, index) => endsBySelf(body) && (test || index === cases.length - 1));
  if (subject === undefined || !isChain) return [makeSwitch(node, subject, cases)];
  return cases.flatMap(({ line, test, body }): readonly Statement[] =>
    test ? [{ condition: makeBinary("===", subject, test, line), line, answer: body, otherwise: [] }] : body,
  );
}

/** A case without statements has those of the next one. */
function shareBodies(cases: readonly Case[]): readonly Case[] {
  let next: Case["body"] = [];
  return cases
    .toReversed()
    .map((one) => {
      next = one.body.length === 0 ? next : one.body;
      return { ...one, body: next };
    })
    .toReversed();
}

function makeSwitch(node: SyntaxNode, subject: Shape | undefined, cases: readonly Case[]): Shape {
  const arms = cases.map(({ line, test, body }) =>
    makeShape("case", line, [...(test ? [test] : []), makeShape(BODY, line, arrange(body))]),
  );
  return makeShape("switch", lineOf(node), [...(subject ? [subject] : []), ...arms]);
}

function endsBySelf(body: readonly Statement[]): boolean {
  const last = body.at(-1);
  if (last === undefined) return false;
  if ("condition" in last) return endsBySelf(last.answer) && endsBySelf(last.otherwise);
  return last.label === "return" || last.label === "throw";
}

function readLoop(node: SyntaxNode, reading: Reading): readonly Statement[] {
  const head = ["init", "left", "right", "test", "update"].flatMap((field) => {
    const part = nodeOf(node[field]);
    if (part === undefined) return [];
    return part.type === "VariableDeclaration"
      ? arrange(readVariables(part, reading))
      : [readExpression(part, reading)];
  });
  return [makeShape("loop", lineOf(node), [...head, makeBody(node, node["body"], reading)])];
}

function readTry(node: SyntaxNode, reading: Reading): readonly Statement[] {
  const handler = nodeOf(node["handler"]);
  return [
    makeShape("try", lineOf(node), [
      makeBody(node, node["block"], reading),
      ...(handler ? [makeShape("catch", lineOf(handler), [makeBody(handler, handler["body"], reading)])] : []),
      ...(node["finalizer"] ? [makeShape("finally", lineOf(node), [makeBody(node, node["finalizer"], reading)])] : []),
    ]),
  ];
}

/** A class's members stand beside one another, as functions do. */
function readClass(node: SyntaxNode, reading: Reading): readonly Statement[] {
  const members = nodeOf(node["body"]);
  const parent = readOne(node["superClass"], reading);
  return [
    makeShape("class", lineOf(node), parent),
    ...(members === undefined ? [] : childrenOf(members).map((member) => readExpression(member, reading))),
  ];
}
