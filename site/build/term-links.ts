import { escapeHtml } from "./escape-html.ts";
import type { Term } from "./glossary.ts";
import { addressOf, fromLesson, GLOSSARY_FILE } from "./internal-link.ts";

/** Links the first use of each term in one lesson to the glossary. */
export class TermLinks {
  /** The ids of the terms that the lesson has linked. */
  readonly used = new Set<string>();
  readonly #ids = new Map<string, string>();
  /** Every form as a whole word, the longest first: the first that fits is taken. */
  readonly #pattern: RegExp;

  constructor(terms: readonly Term[]) {
    for (const { id, forms } of terms) for (const form of forms) this.#ids.set(normalize(escapeHtml(form)), id);
    const forms = [...this.#ids.keys()].sort((left, right) => right.length - left.length);
    const words = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+"));
    // What follows an ampersand is the name of a character.
    const [before, after] = ["(?<![\\p{L}\\p{N}_&-])", "(?![\\p{L}\\p{N}_-])"];
    this.#pattern = new RegExp(`${before}(?:${words.join("|")})${after}`, "giu");
  }

  /** Puts links into text. @param html text without tags, escaped */
  link(html: string): string {
    if (this.#ids.size === 0) return html;
    return html.replace(this.#pattern, (words) => {
      const id = this.#ids.get(normalize(words));
      if (id === undefined || this.used.has(id)) return words;
      this.used.add(id);
      return `<a class="term" href="${addressOf({ file: GLOSSARY_FILE, anchor: id }, fromLesson)}">${words}</a>`;
    });
  }
}

/** A form that lines may break anywhere. */
function normalize(form: string): string {
  return form.toLowerCase().replace(/\s+/g, " ");
}
