import { BuildError } from "./build-error.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { idOf, plainText } from "./plain-text.ts";

/** A term of the glossary, as its author wrote it. */
export interface Term {
  /** Its place in the glossary's page: `associated-key`. */
  readonly id: string;
  /** "Associated key". */
  readonly title: string;
  /** What links to it: its title and the other forms that its author names, each with and without an s. */
  readonly forms: readonly string[];
  /** What it means, in Markdown. */
  readonly body: string;
  /** The line of the file on which its meaning begins. */
  readonly bodyLine: number;
}

/** The glossary's file, read. */
export interface Glossary {
  /** From the project's root, as errors name it. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** As they stand in the file. */
  readonly terms: readonly Term[];
}

/** Reads the glossary. @throws BuildError */
export function parseGlossary(path: string, text: string): Glossary {
  const names = { of: "the glossary", known: ["title", "summary"] };
  const { fields, body, bodyLine } = parseFrontMatter(path, text.replaceAll("\r\n", "\n"), names);
  const [before = "", ...parts] = body.split(/^(## .*)$/m);
  if (before.trim() !== "" || parts.length === 0) {
    throw new BuildError(path, bodyLine, "the glossary holds terms and nothing else: begin each with a line ## Term.");
  }
  const terms: Term[] = [];
  let line = bodyLine + before.split("\n").length - 1;
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [heading = "", rest = ""] = parts.slice(index, index + 2);
    const term = parseTerm(path, plainText(heading.slice(3).trim()), rest, line);
    checkForms(path, line, term, terms);
    terms.push(term);
    line += rest.split("\n").length - 1;
  }
  return { path, title: fields.getText("title").text, summary: fields.getText("summary").text, terms };
}

/** @param rest what follows the heading in its line, which is nothing, and below it @param line the heading's */
function parseTerm(path: string, title: string, rest: string, line: number): Term {
  const id = idOf(title);
  if (id === "") throw new BuildError(path, line, `a term cannot be called "${title}": name it by letters.`);
  const [also, others = ""] = /^\n{1,2}Also:(.*)(?:\n(?=\n)|\n?$)/.exec(rest) ?? [];
  if (also === undefined && /^Also:/m.test(rest)) {
    throw new BuildError(
      path,
      line,
      `the other forms of "${title}" stand in a line of their own beneath its name, with a blank line after it.`,
    );
  }
  const forms = others.split(",").map((form) => form.trim());
  if (also !== undefined && forms.includes("")) {
    throw new BuildError(path, line + 1, "there is an empty form: write Also: one form, another form.");
  }
  const body = rest.slice(also?.length ?? 0);
  if (body.trim() === "") {
    throw new BuildError(path, line, `"${title}" is not explained: write a sentence or two beneath it.`);
  }
  const bodyLine = line + (also === undefined ? 0 : also.split("\n").length - 1);
  return {
    id,
    title,
    forms: [title, ...(also === undefined ? [] : forms)].flatMap((form) => [form, `${form}s`]),
    body,
    bodyLine,
  };
}

/** A form leads to one term. What an author writes although it is found without saying does no harm. */
function checkForms(path: string, line: number, { id, title, forms }: Term, earlier: readonly Term[]): void {
  const twin = earlier.find((other) => other.id === id);
  if (twin) throw new BuildError(path, line, `there are two terms "${title}": leave one of them.`);
  for (const form of forms) {
    const owner = earlier.find((other) => other.forms.some((one) => sameForm(one, form)));
    if (!owner) continue;
    throw new BuildError(path, line, `"${form}" leads to "${owner.title}" already: give it to one of the two terms.`);
  }
}

function sameForm(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
