import type { Token, Tokens } from "marked";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { PredictFirst } from "../../lesson/elements/predict-first.tsx";
import type { ElementPage, ElementUse, LessonElement } from "./element.ts";

/** A question that the reader answers before the lesson does. */
export const predictFirst: LessonElement = {
  name: "predict-first",
  usage: '<predict-first id="some-words">, a question, a list of answers "- [ ] …" and "- [x] …", and </predict-first>',
  required: ["id"],
  optional: [],
  wraps: true,
  render: renderQuestion,
};

function renderQuestion(use: ElementUse, page: ElementPage): string {
  const id = getId(use, page);
  const question = use.inside.slice(0, -1);
  const list = use.inside.at(-1);
  if (!isList(list) || question.length === 0) {
    throw page.error(
      use.raw,
      'this question is not whole: first ask, then list the answers, each as "- [ ] …", at its end.',
    );
  }
  // Before the answers: what the question says first is explained there.
  const questionHtml = page.blocks(question);
  const answers = list.items.map((item) => renderAnswer(item, page));
  if (answers.length < 2) throw page.error(use.raw, "this question has one answer: give at least two to choose from.");
  const right = answers.filter((answer) => answer.right).length;
  if (right !== 1) throw page.error(use.raw, `this question has ${right} right answers: mark exactly one with [x].`);
  return `${renderToString(h(PredictFirst, { id, questionHtml, answers }))}\n`;
}

/** The question's name in the whole course. */
function getId({ raw, attributes }: ElementUse, page: ElementPage): string {
  const id = attributes["id"] ?? "";
  if (page.slug === undefined) throw page.error(raw, "a question stands in a lesson, and nowhere else.");
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    throw page.error(raw, `id="${id}" is no name for a question: write small letters and hyphens, as id="b2-alone".`);
  }
  if (!page.claim(`question ${id}`)) {
    throw page.error(raw, `there are two questions id="${id}" in this lesson: name one of them otherwise.`);
  }
  return `${page.slug}/${id}`;
}

function renderAnswer(item: Tokens.ListItem, page: ElementPage) {
  const [first, ...explanation] = withoutMarks(item.tokens);
  if (!item.task) throw page.error(item.raw, 'an answer begins with "- [ ]", and the right one with "- [x]".');
  if (first === undefined || !("tokens" in first) || first.tokens === undefined) {
    throw page.error(item.raw, "this answer is empty: write it behind its brackets.");
  }
  if (explanation.length === 0) {
    throw page.error(item.raw, "this answer has no explanation: add one as an indented paragraph beneath it.");
  }
  const answerTokens = withoutMarks(first.tokens);
  return {
    html: page.withoutTerms(() => page.inline(answerTokens)),
    explanationHtml: page.withoutTerms(() => page.blocks(explanation)),
    right: item.checked === true,
  };
}

/** Without the brackets, which marked puts among the words, and without blank lines. */
function withoutMarks(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ type }) => type !== "checkbox" && type !== "space");
}

function isList(token: Token | undefined): token is Tokens.List {
  return token?.type === "list";
}
