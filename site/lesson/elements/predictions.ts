/** Where the browser keeps predictions: an object of the chosen answer's index, counted from 0, by the question's id. */
export const PREDICTIONS_KEY = "cosigner:v1:predictions";

/** What of the browser's storage is used. */
type TextStorage = Pick<Storage, "getItem" | "setItem">;

/** What the reader predicted. The storage may be missing, forbidden, full or broken; none of it shows. */
export class Predictions {
  readonly #open: () => TextStorage;

  /** @param open gives the storage, `() => window.localStorage`; in some browsers already this throws */
  constructor(open: () => TextStorage) {
    this.#open = open;
  }

  /** Which answer was chosen. @param answerCount how many answers the question has by now */
  find(questionId: string, answerCount: number): number | undefined {
    const all = this.#read();
    const index = Object.hasOwn(all, questionId) ? all[questionId] : undefined;
    return typeof index === "number" && Number.isInteger(index) && index >= 0 && index < answerCount
      ? index
      : undefined;
  }

  /** Keeps which answer was chosen, in place of an earlier one. */
  keep(questionId: string, index: number): void {
    try {
      this.#open().setItem(PREDICTIONS_KEY, JSON.stringify({ ...this.#read(), [questionId]: index }));
    } catch {
      // The explanation shows all the same; only the next visit begins anew.
    }
  }

  #read(): Readonly<Record<string, unknown>> {
    try {
      const json: unknown = JSON.parse(this.#open().getItem(PREDICTIONS_KEY) ?? "{}");
      return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : {};
    } catch {
      return {};
    }
  }
}
