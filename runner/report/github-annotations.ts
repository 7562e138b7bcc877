import type { Location } from "../chain/contract.ts";
import type { Grade } from "../model/grade.ts";
import type { Submission } from "../model/submission.ts";
import { errorWords } from "./error-words.ts";
import { firstCause } from "./first-cause.ts";
import type { ReportPrinter } from "./report-printer.ts";
import { printCount, printSummary } from "./summary.ts";
import { showShort } from "./visible-text.ts";

/** How annotations name files. */
export interface AnnotationOptions {
  /** The challenge's file: what a folder's annotation is about where no place in it is known. */
  readonly file: string;
  /** The folder that submissions are relative to, from the repository's root on; empty where it is the root. */
  readonly folder?: string | undefined;
}

/** GitHub shows so many of each level from one step, and 50 from one job; the rest it drops without a word. */
const MAX_OF_A_LEVEL = 10;

type Level = "error" | "warning" | "notice";

/**
 * Annotations for GitHub Actions, as workflow commands: the first cause of each submission that did not pass as an error;
 * a fault of the grader's own, which is nobody's code, as a warning; the totals as a notice. Nothing else is printed, so
 * every line is a command of ours, in which a learner's text can neither end the command nor begin another.
 */
export function createGithubAnnotations(options: AnnotationOptions): ReportPrinter {
  const errors = limitedLevel("error", "did not pass");
  const warnings = limitedLevel("warning", "could not be graded");
  return {
    start: () => "",
    add: (grade, files) => {
      if (grade.outcome === "passed") return "";
      const level = grade.error?.kind === "internal" ? warnings : errors;
      return level.add(annotate(grade, files, options));
    },
    finish: (summary) =>
      errors.finish() + warnings.finish() + printCommand("notice", { title: "Cosigner" }, printSummary(summary)),
  };
}

/** An annotation without its level. */
interface Annotation {
  readonly properties: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
}

/** The tenth annotation is held back until it is known whether it must say instead how many more there are. */
function limitedLevel(level: Level, what: string) {
  let count = 0;
  let last: Annotation | undefined;
  const print = ({ properties, message }: Annotation) => printCommand(level, properties, message);
  return {
    add(annotation: Annotation): string {
      count += 1;
      if (count < MAX_OF_A_LEVEL) return print(annotation);
      last = annotation;
      return "";
    },
    finish(): string {
      if (last === undefined) return "";
      if (count === MAX_OF_A_LEVEL) return print(last);
      const more = printCount(count - MAX_OF_A_LEVEL + 1, "more submission");
      return printCommand(level, { title: `${more} ${what}` }, "The job summary and the other reports name them.");
    },
  };
}

function annotate(grade: Grade, files: Submission["files"], options: AnnotationOptions): Annotation {
  const place = findPlace(grade, files);
  const { error, score, maxScore } = grade;
  const words = error === null ? `${score} of ${printCount(maxScore, "point")}` : errorWords[error.kind];
  return {
    properties: {
      file: filePath(grade.submission, place?.file ?? options.file, options.folder ?? ""),
      line: place?.line,
      col: place?.column,
      title: showShort(`${grade.submission}: ${words}`, 200),
    },
    message: showShort(firstCause(grade), 1000),
  };
}

/** The learner's code may have made the place up: it counts where it can be one of the submission's files. */
function findPlace({ error, tests }: Grade, files: Submission["files"]): Location | undefined {
  const thrown = tests.find(({ outcome }) => outcome === "failed")?.failure?.location;
  const place = error === null ? thrown : error.location;
  if (!place) return undefined;
  const isKnown = Object.keys(files).length === 0 ? !/[\\/]/.test(place.file) : Object.hasOwn(files, place.file);
  return isKnown ? place : undefined;
}

/** A file stands for itself, a folder for what is in it; from standard input comes no file. */
function filePath(submission: string, file: string, folder: string): string | undefined {
  if (submission === "-") return undefined;
  const path = [folder, submission.endsWith(".ts") ? submission : `${submission}/${file}`].join("/");
  const parts: string[] = [];
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === ".." && parts.length > 0) parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return showShort(parts.join("/"), 500);
}

function printCommand(level: Level, properties: Annotation["properties"], message: string): string {
  const pairs = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${level} ${pairs.join(",")}::${escapeData(message)}\n`;
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** The runner also knows an older form of command, `##[name]`, which may stand anywhere on a line. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll("##[", "# #[");
}
