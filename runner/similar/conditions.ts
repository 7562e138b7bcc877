import { interfaceNameOf, makeShape, type Shape } from "./shape.ts";

const opposites: ReadonlyMap<string, string> = new Map([
  ["===", "!=="],
  ["!==", "==="],
]);

/** Other spellings of an operator, and whether its sides change places. */
const spellings: ReadonlyMap<string, readonly [label: string, isTurned: boolean]> = new Map([
  ["==", ["===", false]],
  ["!=", ["!==", false]],
  [">", ["<", true]],
  [">=", ["<=", true]],
]);

const constants = new Set(["string", "number", "boolean", "null", "undefined"]);

/** The opposite of a condition. */
export function negate(condition: Shape): Shape {
  const [first] = condition.children;
  if (condition.label === "!" && first !== undefined) return first;
  const opposite = opposites.get(condition.label);
  if (opposite !== undefined) return { ...condition, label: opposite };
  return makeShape("!", condition.line, [condition]);
}

/** Whether the condition asks for something not to be so. */
export function isNegative({ label }: Shape): boolean {
  return label === "!" || label === "!==";
}

/** A comparison or sum, with one spelling for each meaning: constants to the right, the smaller side to the left. */
export function makeBinary(operator: string, left: Shape, right: Shape, line: number): Shape {
  const [label, isTurned] = spellings.get(operator) ?? [operator, false];
  const turn = isTurned || (opposites.has(label) && isConstant(left) && !isConstant(right));
  return makeShape(label, line, turn ? [right, left] : [left, right]);
}

function isConstant(shape: Shape): boolean {
  return constants.has(shape.label) || interfaceNameOf(shape) !== undefined;
}
