import { arrange } from "./branches.ts";
import { isNegative, makeBinary, negate } from "./conditions.ts";
import { WHOLE_MODULE } from "./interface-names.ts";
import { goDown, type Reading } from "./reading.ts";
import { BODY, interfaceNameOf, makeInterfaceShape, makeShape, type Shape } from "./shape.ts";
import { childrenOf, lineOf, nameOf, nodeOf, nodesOf, type SyntaxNode } from "./syntax.ts";
import { compareTexts } from "./text-order.ts";

type Reader = (node: SyntaxNode, reading: Reading) => Shape;

/** What stands around an expression for the type checker only. */
const wrappers = new Set([
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
  "TSInstantiationExpression",
  "ParenthesizedExpression",
  "ChainExpression",
]);

const literals: ReadonlyMap<string, string> = new Map([
  ["StringLiteral", "string"],
  ["NumericLiteral", "number"],
  ["BigIntLiteral", "number"],
  ["BooleanLiteral", "boolean"],
  ["NullLiteral", "null"],
  ["RegExpLiteral", "regexp"],
  ["PrivateName", "name"],
]);

const functions = new Set([
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
  "ObjectMethod",
  "ClassMethod",
  "ClassPrivateMethod",
]);

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["Identifier", readName],
  ["MemberExpression", readMember],
  ["OptionalMemberExpression", readMember],
  ["CallExpression", readCall],
  ["OptionalCallExpression", readCall],
  ["UnaryExpression", readUnary],
  ["UpdateExpression", (node, reading) => makeShape("+=", lineOf(node), [read(node["argument"], reading)])],
  ["BinaryExpression", readBinary],
  ["LogicalExpression", readLogical],
  ["ConditionalExpression", readConditional],
  ["ObjectExpression", readObject],
  ["ObjectProperty", readProperty],
  ["TemplateLiteral", readTemplate],
  ...[...functions].map((type) => [type, readFunction] as const),
]);

/** Whether the node is a function, however it is written. */
export function isFunction(node: SyntaxNode | undefined): node is SyntaxNode {
  return node !== undefined && functions.has(node.type);
}

/** The shape of an expression, a pattern or a function. @throws UnreadableCodeError where it is nested too deeply */
export function readExpression(node: SyntaxNode, reading: Reading): Shape {
  const inside = goDown(reading);
  if (wrappers.has(node.type)) return read(node["expression"], inside);
  const literal = literals.get(node.type);
  if (literal !== undefined) return makeShape(literal, lineOf(node));
  const reader = readers.get(node.type);
  if (reader !== undefined) return reader(node, inside);
  const children = childrenOf(node).map((child) => readExpression(child, inside));
  return makeShape(node.type, lineOf(node), children);
}

function read(value: unknown, reading: Reading): Shape {
  const node = nodeOf(value);
  return node === undefined ? makeShape("nothing", 1) : readExpression(node, reading);
}

function readName(node: SyntaxNode, { imports, names }: Reading): Shape {
  const name = nameOf(node) ?? "";
  const imported = imports.get(name);
  if (imported !== undefined && names.has(imported)) return makeInterfaceShape(imported, lineOf(node));
  return makeShape(name === "undefined" ? "undefined" : "name", lineOf(node));
}

/** `account.add_associated_key` and `RemoveKeyFailure["MissingKey"]` are one name; `result.ok` keeps what it asks for. */
function readMember(node: SyntaxNode, reading: Reading): Shape {
  const [object, property, line] = [nodeOf(node["object"]), nodeOf(node["property"]), lineOf(node)];
  const key = node["computed"] === true && property?.type !== "StringLiteral" ? undefined : nameOf(property);
  const isModule = reading.imports.get(object?.type === "Identifier" ? (nameOf(object) ?? "") : "") === WHOLE_MODULE;
  if (isModule && key !== undefined && reading.names.has(key)) return makeInterfaceShape(key, line);
  const owner = read(object, reading);
  if (key === undefined) return makeShape("at", line, [owner, read(property, reading)]);
  const ownerName = interfaceNameOf(owner);
  if (ownerName !== undefined) return makeInterfaceShape(`${ownerName}.${key}`, line);
  return makeShape(reading.names.has(key) ? `.${key}` : "member", line, [owner]);
}

function readCall(node: SyntaxNode, reading: Reading): Shape {
  const inputs = nodesOf(node["arguments"]).map((argument) => readExpression(argument, reading));
  return makeShape(`call/${inputs.length}`, lineOf(node), [read(node["callee"], reading), ...inputs]);
}

function readUnary(node: SyntaxNode, reading: Reading): Shape {
  if (node["operator"] === "void") return makeShape("undefined", lineOf(node));
  const argument = read(node["argument"], reading);
  return node["operator"] === "!" ? negate(argument) : makeShape(`unary${node["operator"]}`, lineOf(node), [argument]);
}

function readBinary(node: SyntaxNode, reading: Reading): Shape {
  const operator = String(node["operator"]);
  const [left, right] = [nodeOf(node["left"]), nodeOf(node["right"])];
  const [truth, other] = left?.type === "BooleanLiteral" ? [left, right] : [right, left];
  if (truth?.type === "BooleanLiteral" && /^[!=]==?$/.test(operator)) {
    const asked = read(other, reading);
    return (truth["value"] === true) === operator.startsWith("=") ? asked : negate(asked);
  }
  return makeBinary(operator, read(left, reading), read(right, reading), lineOf(node));
}

function readLogical(node: SyntaxNode, reading: Reading): Shape {
  return makeShape(String(node["operator"]), lineOf(node), [read(node["left"], reading), read(node["right"], reading)]);
}

function readConditional(node: SyntaxNode, reading: Reading): Shape {
  const test = read(node["test"], reading);
  const [yes, no] = [read(node["consequent"], reading), read(node["alternate"], reading)];
  return makeShape("?:", lineOf(node), isNegative(test) ? [negate(test), no, yes] : [test, yes, no]);
}

/** The entries of a table stand in any order. */
function readObject(node: SyntaxNode, reading: Reading): Shape {
  const entries = nodesOf(node["properties"]).map((property) => readExpression(property, reading));
  const keyOf = (entry: Shape) => entry.children.map(({ label }) => label).join(" ");
  return makeShape(
    "object",
    lineOf(node),
    entries.toSorted((left, right) => compareTexts(keyOf(left), keyOf(right))),
  );
}

function readProperty(node: SyntaxNode, reading: Reading): Shape {
  const key = nodeOf(node["key"]);
  const name = node["computed"] === true && key?.type !== "StringLiteral" ? undefined : nameOf(key);
  const known = name !== undefined && reading.names.has(name) ? `.${name}` : "name";
  const head =
    name === undefined && key !== undefined ? readExpression(key, reading) : makeShape(known, lineOf(key ?? node));
  return makeShape("entry", lineOf(node), [head, read(node["value"], reading)]);
}

function readTemplate(node: SyntaxNode, reading: Reading): Shape {
  const parts = nodesOf(node["expressions"]).map((part) => readExpression(part, reading));
  return makeShape(parts.length === 0 ? "string" : "template", lineOf(node), parts);
}

/** Arrow, function, method: all the same; `x => y` is `x => { return y; }`. */
function readFunction(node: SyntaxNode, reading: Reading): Shape {
  const [line, inputs, body] = [lineOf(node), nodesOf(node["params"]), nodeOf(node["body"])];
  const statements = body?.type === "BlockStatement" ? nodesOf(body["body"]) : [makeReturn(body)];
  const patterns = inputs.filter(({ type }) => type !== "Identifier").map((input) => readExpression(input, reading));
  const held = arrange(reading.readBlock(statements, reading));
  return makeShape(`function/${inputs.length}`, line, [...patterns, makeShape(BODY, line, held)]);
}

function makeReturn(argument: SyntaxNode | undefined): SyntaxNode {
  return { type: "ReturnStatement", argument, loc: argument?.loc ?? null };
}
