import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import { BuildError } from "./build-error.ts";

/** A text of an author's with its place. */
export interface PlacedText {
  readonly text: string;
  /** The line of the file, counted from 1. */
  readonly line: number;
}

/** A lesson's file, its front matter read. */
export interface LessonSource {
  /** From the project's root, as errors name it. */
  readonly path: string;
  /** The file's name without folder, number and ending: its address. */
  readonly slug: string;
  /** Its place in the course. */
  readonly number: number;
  readonly title: string;
  /** Whom it is for, in the documentation's words. */
  readonly experience: string;
  readonly minutes: number;
  readonly summary: string;
  /** The id of the challenge beside it, if there is one. */
  readonly challenge: PlacedText | null;
  /** Where its facts come from. */
  readonly sources: readonly PlacedText[];
  readonly body: string;
  /** The line of the file on which the body begins, counted from 1. */
  readonly bodyLine: number;
}

/** Reads one lesson. @param path as `lessons/07-remove-key-if-exists.md` @throws BuildError */
export function parseLesson(path: string, text: string): LessonSource {
  const [, number, slug] = /(?:^|\/)(\d\d)-([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(path) ?? [];
  if (number === undefined || slug === undefined) {
    throw new BuildError(
      path,
      1,
      "a lesson's file is called NN-some-words.md, in small letters, with its number first.",
    );
  }
  const [whole, matter] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  if (whole === undefined || matter === undefined) {
    throw new BuildError(
      path,
      1,
      "the front matter is missing: begin with a line ---, title, summary and so on, and a line ---.",
    );
  }
  const fields = new FrontMatter(path, matter);
  return {
    path,
    slug,
    number: Number(number),
    title: fields.getText("title").text,
    experience: fields.getText("experience").text,
    minutes: fields.getMinutes("estimation"),
    summary: fields.getText("summary").text,
    challenge: fields.findText("challenge") ?? null,
    sources: fields.getTexts("sources"),
    body: text.slice(whole.length),
    bodyLine: whole.split("\n").length,
  };
}

/** The fields that a lesson may have. */
const knownFields: readonly string[] = ["title", "experience", "estimation", "summary", "challenge", "sources"];

/** The fields at the top of a lesson, in YAML. */
class FrontMatter {
  readonly #path: string;
  readonly #lines = new LineCounter();
  readonly #map: YAMLMap;

  constructor(path: string, matter: string) {
    this.#path = path;
    const { contents, errors } = parseDocument(matter, { lineCounter: this.#lines, prettyErrors: false });
    const [error] = errors;
    if (error) throw this.#error(error.pos[0], `the front matter is not YAML: ${error.message.replace(/\.$/, "")}.`);
    if (!isMap(contents)) throw this.#error(0, "the front matter has no fields: write title: …, a field a line.");
    this.#map = contents;
    for (const { key } of contents.items) {
      if (isScalar(key) && knownFields.includes(String(key.value))) continue;
      throw this.#error(startOf(key), `"${key}" is no field of a lesson: use ${knownFields.join(", ")}.`);
    }
  }

  findText(name: string): PlacedText | undefined {
    const field = this.#find(name);
    return field && this.#parseText(name, field.value, field.at);
  }

  getText(name: string): PlacedText {
    const text = this.findText(name);
    if (text) return text;
    throw this.#error(0, `the front matter has no ${name}: add a line ${name}: ….`);
  }

  getTexts(name: string): readonly PlacedText[] {
    const field = this.#find(name);
    if (!field) return [];
    if (isSeq(field.value)) {
      return field.value.items.map((item) => this.#parseText(name, item, startOf(item) ?? field.at));
    }
    throw this.#error(field.at, `${name} is no list: begin each of its lines with "- ".`);
  }

  getMinutes(name: string): number {
    const { text, line } = this.getText(name);
    const minutes = Number(/^(\d+)(?: min)?$/.exec(text)?.[1]);
    if (minutes > 0) return minutes;
    throw new BuildError(this.#path, line, `${name} is "${text}": write a whole number of minutes, as 5 min.`);
  }

  #find(name: string): { readonly value: unknown; readonly at: number } | undefined {
    const pair = this.#map.items.find(({ key }) => isScalar(key) && key.value === name);
    return pair && { value: pair.value, at: startOf(pair.key) ?? 0 };
  }

  /** Numbers are texts too: a title may be one. */
  #parseText(name: string, value: unknown, at: number): PlacedText {
    const text =
      isScalar(value) && (typeof value.value === "string" || typeof value.value === "number") ? value.value : "";
    if (String(text).trim() === "") throw this.#error(at, `${name} holds no text: write some words.`);
    return { text: String(text).trim(), line: this.#lineAt(at) };
  }

  #error(at: number | undefined, sentence: string): BuildError {
    return new BuildError(this.#path, this.#lineAt(at ?? 0), sentence);
  }

  /** The front matter begins on the file's second line. */
  #lineAt(offset: number): number {
    return this.#lines.linePos(offset).line + 1;
  }
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}
