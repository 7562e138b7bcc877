import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import { BuildError } from "./build-error.ts";

/** A text of an author's with its place. */
export interface PlacedText {
  readonly text: string;
  /** The line of the file, counted from 1. */
  readonly line: number;
}

/** Which fields a kind of file has. */
export interface FieldNames {
  /** What the file is, for errors: "a lesson". */
  readonly of: string;
  readonly known: readonly string[];
  /** Fields that other course tools know: they are allowed and mean nothing here. */
  readonly ignored?: readonly string[];
}

/** A file's front matter, and what follows it. */
export interface FrontedText {
  readonly fields: FrontMatter;
  readonly body: string;
  /** The line of the file on which the body begins, counted from 1. */
  readonly bodyLine: number;
}

/** Parts a file into its front matter and the rest. @throws BuildError */
export function parseFrontMatter(path: string, text: string, names: FieldNames): FrontedText {
  const [whole, matter] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  if (whole === undefined || matter === undefined) {
    throw new BuildError(
      path,
      1,
      "the front matter is missing: begin with a line ---, title, summary and so on, and a line ---.",
    );
  }
  const fields = new FrontMatter(path, matter, names);
  return { fields, body: text.slice(whole.length), bodyLine: whole.split("\n").length };
}

/** The fields at the top of a file, in YAML. All methods throw a BuildError for what is wrong or missing. */
export class FrontMatter {
  /** The fields that stand there and mean nothing here. */
  readonly ignored: readonly PlacedText[];
  readonly #path: string;
  readonly #lines = new LineCounter();
  readonly #map: YAMLMap;

  constructor(path: string, matter: string, { of, known, ignored = [] }: FieldNames) {
    this.#path = path;
    const { contents, errors } = parseDocument(matter, { lineCounter: this.#lines, prettyErrors: false });
    const [error] = errors;
    if (error) throw this.#error(error.pos[0], `the front matter is not YAML: ${error.message.replace(/\.$/, "")}.`);
    if (!isMap(contents)) throw this.#error(0, "the front matter has no fields: write title: …, a field a line.");
    this.#map = contents;
    const others = contents.items.map(({ key }) => key).filter((key) => !isOneOf(key, known));
    for (const key of others) {
      if (isOneOf(key, ignored)) continue;
      throw this.#error(startOf(key), `"${key}" is no field of ${of}: use ${known.join(", ")}.`);
    }
    this.ignored = others.map((key) => ({ text: String(key), line: this.#lineAt(startOf(key) ?? 0) }));
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

  /** A list of texts; empty where there is none. */
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

function isOneOf(key: unknown, names: readonly string[]): boolean {
  return isScalar(key) && names.includes(String(key.value));
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}
