import { isNegative, negate } from "./conditions.ts";
import { BODY, interfaceNameOf, isSameShape, makeShape, type Shape } from "./shape.ts";
import { compareTexts } from "./text-order.ts";

/** A statement, with its branches still in the order in which they were written. */
export type Statement = Shape | Branch;

/** A choice, before it is brought into its one form. */
export interface Branch {
  readonly condition: Shape;
  readonly line: number;
  readonly answer: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

const jumps = new Set(["return", "throw", "break", "continue"]);

/** A branch of at most so many labels is repeated where it belongs to two conditions. */
const SMALL = 8;

/**
 * Statements in one form for each meaning, as far as that is cheap: what follows a branch that is left stands beside it,
 * conditions say what is and not what is not, `a || b` are two questions, and questions that exclude each other stand
 * in the order of what they ask for.
 */
export function arrange(statements: readonly Statement[]): readonly Shape[] {
  // From the last to the first, and in this order: to put one in front is then cheap.
  let later: Shape[] = [];
  for (const statement of statements.toReversed()) {
    if (!("condition" in statement)) later.push(statement);
    else later = putBefore(statement, arrange(statement.answer), arrange(statement.otherwise), later);
  }
  return sortQuestions(later.toReversed());
}

/** @param later what follows, its last statement first; may be changed */
function putBefore(
  { condition, line }: Pick<Branch, "condition" | "line">,
  answer: readonly Shape[],
  otherwise: readonly Shape[],
  later: Shape[],
): Shape[] {
  const [left, right] = condition.children;
  if (condition.label === "||" && left && right && otherwise.length === 0 && isLeft(answer) && isSmall(answer)) {
    return putBefore({ condition: left, line }, answer, [], putBefore({ condition: right, line }, answer, [], later));
  }
  if (isNegative(condition)) {
    if (otherwise.length > 0) return putBefore({ condition: negate(condition), line }, otherwise, answer, later);
    if (isLeft(answer) && later.length > 0) {
      return putBefore({ condition: negate(condition), line }, later.toReversed(), [], answer.toReversed());
    }
  }
  if (isLeft(answer)) {
    for (const statement of otherwise.toReversed()) later.push(statement);
    later.push(makeIf(condition, line, answer, []));
  } else {
    later.push(makeIf(condition, line, answer, otherwise));
  }
  return later;
}

function makeIf(condition: Shape, line: number, answer: readonly Shape[], otherwise: readonly Shape[]): Shape {
  const bodies = otherwise.length === 0 ? [answer] : [answer, otherwise];
  return makeShape("if", line, [condition, ...bodies.map((body) => makeShape(BODY, line, sortQuestions(body)))]);
}

/** Whether nothing after these statements is reached from them. */
function isLeft(statements: readonly Shape[]): boolean {
  return jumps.has(statements.at(-1)?.label ?? "");
}

function isSmall(statements: readonly Shape[], room = SMALL): boolean {
  const count = ({ children }: Shape, left: number): number => {
    let rest = left - 1;
    for (const child of children) if (rest >= 0) rest = count(child, rest);
    return rest;
  };
  return statements.reduce((left, statement) => (left < 0 ? left : count(statement, left)), room) >= 0;
}

/** `if (x === A) return …; if (x === B) return …;` is the same in any order: A comes first. */
function sortQuestions(statements: readonly Shape[]): readonly Shape[] {
  const sorted: Shape[] = [];
  let run: { readonly subject: Shape; readonly questions: { readonly name: string; readonly shape: Shape }[] } | null =
    null;
  const endRun = () => {
    const questions = run?.questions.sort((left, right) => compareTexts(left.name, right.name)) ?? [];
    sorted.push(...questions.map(({ shape }) => shape));
    run = null;
  };
  for (const shape of statements) {
    const question = findQuestion(shape);
    if (run === null || question === undefined || !isSameShape(run.subject, question.subject)) endRun();
    if (question === undefined) sorted.push(shape);
    else if (run === null) run = { subject: question.subject, questions: [{ name: question.name, shape }] };
    else run.questions.push({ name: question.name, shape });
  }
  endRun();
  return sorted;
}

function findQuestion(shape: Shape): { readonly subject: Shape; readonly name: string } | undefined {
  const [condition, answer, otherwise] = shape.children;
  if (shape.label !== "if" || condition?.label !== "===" || !answer || otherwise || !isLeft(answer.children)) {
    return undefined;
  }
  const [subject, constant] = condition.children;
  const name = constant && interfaceNameOf(constant);
  return subject === undefined || name === undefined ? undefined : { subject, name };
}
