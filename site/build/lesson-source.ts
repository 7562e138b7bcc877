import { BuildError } from "./build-error.ts";
import { type PlacedText, parseFrontMatter } from "./front-matter.ts";

/** A lesson's file, its front matter read. */
export interface LessonSource {
  /** From the project's root, as errors name it. */
  readonly path: string;
  /** The file's name without folder, number and ending: its address. */
  readonly slug: string;
  /** The number in the file's name. */
  readonly number: number;
  /** The letter behind the number, which makes it a practice lesson; empty for a main lesson. */
  readonly letter: string;
  readonly title: string;
  /** Whom it is for, in the documentation's words. */
  readonly experience: string;
  readonly minutes: number;
  /** The line on which its minutes stand. */
  readonly minutesLine: number;
  readonly summary: string;
  /** The id of the challenge beside it, if there is one. */
  readonly challenge: PlacedText | null;
  /** Where its facts come from. */
  readonly sources: readonly PlacedText[];
  /** Fields of its front matter that mean nothing here. */
  readonly ignored: readonly PlacedText[];
  readonly body: string;
  /** The line of the file on which the body begins, counted from 1. */
  readonly bodyLine: number;
}

/** The name of a lesson's file: its number, a practice lesson's letter, its slug. */
const fileName = /(?:^|\/)(\d\d)([b-z]?)-([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/;

const fieldNames = {
  of: "a lesson",
  known: ["title", "experience", "estimation", "summary", "challenge", "sources"],
  // TutorialKit's: https://tutorialkit.dev/reference/configuration/
  ignored: [
    ..."type slug focus template mainCommand prepareCommands previews autoReload terminal filesystem editor".split(" "),
    ..."scope editPageLink openInStackBlitz downloadAsZip meta custom i18n".split(" "),
  ],
};

/** Reads one lesson. @param path as `lessons/07-remove-key-if-exists.md` @throws BuildError */
export function parseLesson(path: string, text: string): LessonSource {
  const [, number, letter = "", slug] = fileName.exec(path) ?? [];
  if (number === undefined || slug === undefined) {
    throw new BuildError(
      path,
      1,
      "a lesson's file is called NN-some-words.md, in small letters, with its number first; a practice lesson's NNb-….",
    );
  }
  const { fields, body, bodyLine } = parseFrontMatter(path, text.replaceAll("\r\n", "\n"), fieldNames);
  return {
    path,
    slug,
    number: Number(number),
    letter,
    title: fields.getText("title").text,
    experience: fields.getText("experience").text,
    minutes: fields.getMinutes("estimation"),
    minutesLine: fields.getText("estimation").line,
    summary: fields.getText("summary").text,
    challenge: fields.findText("challenge") ?? null,
    sources: fields.getTexts("sources"),
    ignored: fields.ignored,
    body,
    bodyLine,
  };
}
