import { words } from "../../words/words.ts";

/** Which way an arrow key steps through the pairs. */
const ways: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** Lights lines that correspond, in every box of the page that has such lines. */
export function lightPairedLines(root: ParentNode = document): void {
  for (const box of root.querySelectorAll<HTMLElement>(".side-by-side")) {
    if (box.querySelector("[data-pair]")) new PairedLines(box);
  }
}

/** Two pieces of code beside each other whose lines correspond in pairs. */
class PairedLines {
  readonly #box: HTMLElement;
  /** The pairs' numbers, in the order of the lines. */
  readonly #pairs: readonly string[];
  /** Says which lines are lit, for those who do not see it. */
  readonly #status = document.createElement("p");
  #lit: string | undefined;

  constructor(box: HTMLElement) {
    this.#box = box;
    const numbers = [...box.querySelectorAll<HTMLElement>("[data-pair]")].map((line) => line.dataset["pair"] ?? "");
    this.#pairs = [...new Set(numbers)].sort((left, right) => Number(left) - Number(right));
    this.#status.className = "visually-hidden";
    this.#status.setAttribute("aria-live", "polite");
    this.#status.lang = words().language.code;
    box.append(this.#status);
    box.addEventListener("pointerover", (event) => this.#light(findPair(event.target)));
    // A finger that is lifted has left too; what it lit stays to be read.
    box.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && this.#light(undefined));
    box.addEventListener("focusin", ({ target }) => this.#light(findPair(target) ?? this.#lit));
    box.addEventListener("focusout", () => this.#light(undefined));
    for (const code of box.querySelectorAll("pre"))
      code.addEventListener("keydown", (event) => this.#step(code, event));
  }

  #step(code: HTMLElement, event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Escape") {
      this.#light(undefined);
      return;
    }
    const way = ways[event.key];
    if (way === undefined) return;
    const now = this.#lit === undefined ? -1 : this.#pairs.indexOf(this.#lit);
    const pair = this.#pairs[now < 0 && way < 0 ? this.#pairs.length - 1 : now + way];
    // Beyond the ends the arrows scroll the page, as ever.
    if (pair === undefined) return;
    event.preventDefault();
    this.#light(pair);
    this.#status.textContent = this.#describe(pair);
    code.querySelector(`[data-pair="${pair}"]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #light(pair: string | undefined): void {
    if (pair === this.#lit) return;
    this.#lit = pair;
    this.#status.textContent = "";
    for (const line of this.#box.querySelectorAll<HTMLElement>("[data-pair]")) {
      line.classList.toggle("line-lit", line.dataset["pair"] === pair);
    }
  }

  /** The lines of the pair, with the language that each is in. */
  #describe(pair: string): string {
    const sides = [...this.#box.querySelectorAll(".side")].map((side) => {
      const lines = [...side.querySelectorAll(`[data-pair="${pair}"]`)].map((line) => line.textContent?.trim());
      return `${side.querySelector("figcaption")?.textContent ?? ""}: ${lines.join(" ")}`;
    });
    return `${words().sideBySide.pair(this.#pairs.indexOf(pair) + 1, this.#pairs.length)} ${sides.join(". ")}`;
  }
}

function findPair(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>("[data-pair]")?.dataset["pair"] : undefined;
}
