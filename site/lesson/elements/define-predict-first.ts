import { words } from "../../words/words.ts";
import { Predictions } from "./predictions.ts";

/** Makes every `<predict-first>` of the page a question to answer. */
export function definePredictFirst(): void {
  const predictions = new Predictions(() => localStorage);
  class PredictFirstElement extends HTMLElement {
    #question: LiveQuestion | undefined;

    connectedCallback(): void {
      this.#question ??= new LiveQuestion(this, predictions);
    }
  }
  customElements.define("predict-first", PredictFirstElement);
}

/** A question with radio buttons, made of the parts that stand in the page for readers without script. */
class LiveQuestion {
  readonly #id: string;
  readonly #predictions: Predictions;
  readonly #radios: readonly HTMLInputElement[];
  readonly #explanations: readonly Explanation[];
  readonly #check = makeButton(words().predict.check, "element-button element-button-main");
  readonly #reveal = makeButton(words().predict.show, "element-button");
  /** What is said when something was chosen or asked for; announced. */
  readonly #outcome = document.createElement("div");

  constructor(root: HTMLElement, predictions: Predictions) {
    this.#id = root.dataset["question"] ?? "";
    this.#predictions = predictions;
    const answers = [...root.querySelectorAll(".predict-answer")];
    this.#explanations = [...root.querySelectorAll<HTMLElement>(".predict-explanation")].map(toExplanation);
    this.#radios = answers.map((_, index) => makeRadio(this.#id, index));
    for (const list of root.querySelectorAll(".predict-list, .predict-details")) list.remove();
    root.append(makeChoices(root, answers, this.#radios), this.#makeActions(), this.#outcome);
    this.#outcome.className = "predict-outcome";
    this.#outcome.setAttribute("aria-live", "polite");
    this.#restore();
    for (const radio of this.#radios) radio.addEventListener("change", () => this.#showNothing());
  }

  get #chosen(): number {
    return this.#radios.findIndex((radio) => radio.checked);
  }

  #makeActions(): HTMLElement {
    const actions = document.createElement("p");
    actions.className = "element-actions";
    actions.append(this.#check, this.#reveal);
    this.#check.addEventListener("click", () => this.#checkChosen());
    this.#reveal.addEventListener("click", () => this.#toggleRight());
    this.#showNothing();
    return actions;
  }

  #restore(): void {
    const index = this.#predictions.find(this.#id, this.#radios.length);
    const radio = index === undefined ? undefined : this.#radios[index];
    if (index === undefined || radio === undefined) return;
    radio.checked = true;
    this.#check.ariaDisabled = null;
    this.#showExplanation(index);
  }

  /** What was said belonged to another choice. */
  #showNothing(): void {
    this.#check.ariaDisabled = this.#chosen < 0 ? "true" : null;
    this.#reveal.hidden = true;
    this.#outcome.replaceChildren();
  }

  #checkChosen(): void {
    const index = this.#chosen;
    if (index < 0) {
      this.#outcome.replaceChildren(words().predict.chooseFirst);
      return;
    }
    this.#predictions.keep(this.#id, index);
    this.#showExplanation(index);
  }

  #showExplanation(index: number): void {
    const explanation = this.#explanations[index];
    if (explanation === undefined) return;
    this.#outcome.replaceChildren(explanation.body);
    this.#reveal.hidden = explanation.right;
    this.#setRevealed(false);
  }

  #toggleRight(): void {
    const right = this.#explanations.find((explanation) => explanation.right);
    if (right === undefined) return;
    const shown = right.body.isConnected;
    if (shown) right.body.remove();
    else this.#outcome.append(right.body);
    this.#setRevealed(!shown);
  }

  #setRevealed(revealed: boolean): void {
    const { hide, show } = words().predict;
    this.#reveal.textContent = revealed ? hide : show;
  }
}

/** What is said about one answer. */
interface Explanation {
  readonly right: boolean;
  readonly body: HTMLElement;
}

function toExplanation(item: HTMLElement): Explanation {
  const body = document.createElement("div");
  body.className = "predict-explanation";
  body.append(...item.childNodes);
  return { right: item.dataset["right"] !== undefined, body };
}

/** The answers behind radio buttons, under the question. */
function makeChoices(
  root: HTMLElement,
  answers: readonly Element[],
  radios: readonly HTMLInputElement[],
): HTMLFieldSetElement {
  const choices = document.createElement("fieldset");
  choices.className = "predict-choices";
  const question = root.querySelector(".predict-question");
  if (question) {
    question.id ||= `question-${root.dataset["question"]?.replaceAll("/", "-")}`;
    choices.setAttribute("aria-labelledby", question.id);
  }
  for (const [index, radio] of radios.entries()) {
    const label = document.createElement("label");
    label.className = "predict-choice";
    label.append(radio, ...answers.slice(index, index + 1));
    choices.append(label);
  }
  return choices;
}

function makeRadio(questionId: string, index: number): HTMLInputElement {
  const radio = document.createElement("input");
  radio.type = "radio";
  radio.name = questionId;
  radio.value = String(index);
  return radio;
}

function makeButton(words: string, className: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = className;
  button.textContent = words;
  return button;
}
