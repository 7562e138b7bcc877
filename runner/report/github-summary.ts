import type { Grade } from "../model/grade.ts";
import { errorWords } from "./error-words.ts";
import { firstCause, placeOf } from "./first-cause.ts";
import type { ReportPrinter } from "./report-printer.ts";
import { printCount, printSummary } from "./summary.ts";
import { groupTests, type TestGroup } from "./test-groups.ts";
import { showShort } from "./visible-text.ts";

/** What a summary may hold. */
export interface SummaryOptions {
  /** Whether there is one submission: then its tests are listed. */
  readonly isSingle: boolean;
  /** In bytes of UTF-8. GitHub drops a step's whole summary beyond 1 MiB; what else the step writes counts too. */
  readonly limitBytes?: number;
}

const DEFAULT_LIMIT_BYTES = 1_000_000;

/** For the heading, the totals and the row that says what is missing. */
const FRAME_BYTES = 2048;

/**
 * The page that GitHub shows of a job, for `$GITHUB_STEP_SUMMARY`: totals, then a row a submission, or the tests of the
 * only one. All of it comes from `finish`, for the totals stand first; memory is bounded by the limit.
 *
 * It is Markdown that consists of HTML blocks only: in them nothing is markup but tags. A learner's text is in `code`
 * besides, where GitHub makes no mention, reference or emoji of it.
 */
export function createGithubSummary({ isSingle, limitBytes = DEFAULT_LIMIT_BYTES }: SummaryOptions): ReportPrinter {
  const room = limitedBlocks(limitBytes - FRAME_BYTES);
  return {
    start: () => "",
    add: (grade) => {
      for (const block of isSingle ? printTests(grade) : [printRow(grade)]) room.add(block);
      return "";
    },
    finish: (summary) => {
      const head = `<h2>Cosigner: ${escapeHtml(printSummary(summary))}</h2>\n`;
      const body = isSingle ? room.blocks.join("") : printTable(room.blocks, room.missing());
      const note = isSingle && room.missing() > 0 ? "<p>… and more tests: there is no more room here.</p>\n" : "";
      return `${head}\n${body}${note}`;
    },
  };
}

/** Takes blocks of HTML as long as there is room; from the first that does not fit on, it only counts. */
function limitedBlocks(limitBytes: number) {
  const encoder = new TextEncoder();
  const blocks: string[] = [];
  let bytes = 0;
  let missing = 0;
  return {
    blocks: blocks as readonly string[],
    missing: () => missing,
    add(block: string): void {
      bytes += missing > 0 ? 0 : encoder.encode(block).length;
      if (missing > 0 || bytes > limitBytes) missing += 1;
      else blocks.push(block);
    },
  };
}

function printTable(rows: readonly string[], missing: number): string {
  const head = "<tr><th>Submission</th><th>Outcome</th><th>Points</th><th>First cause</th></tr>\n";
  const more =
    missing === 0
      ? ""
      : `<tr><td colspan="4">… and ${printCount(missing, "more submission")}: there is no more room here.</td></tr>\n`;
  return `<table>\n${head}${rows.join("")}${more}</table>\n`;
}

function printRow(grade: Grade): string {
  const cells = [code(grade.submission, 200), outcomeOf(grade), pointsOf(grade), code(firstCause(grade), 500)];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>\n`;
}

function printTests(grade: Grade): readonly string[] {
  const { error } = grade;
  const verdict = `<p>${outcomeOf(grade)}: ${code(grade.submission, 200)}, ${pointsOf(grade)} points</p>\n`;
  if (error !== null) {
    const place = error.location === null ? "" : ` at ${code(placeOf(grade), 300)}`;
    return [verdict, `<p>${escapeHtml(errorWords[error.kind])}${place}: ${code(error.message, 1000)}</p>\n`];
  }
  const known = grade.misconceptions.map((one) => `<p>→ ${code(`${one.function}: ${one.message}`, 1000)}</p>\n`);
  return [verdict, ...known, ...groupTests(grade).map(printGroup)];
}

function printGroup({ name, tests, passed }: TestGroup): string {
  const signs = { passed: "✓ passed", failed: "✗ failed", skipped: "– skipped" } as const;
  const items = tests.map(({ title, outcome, message }) => {
    const why = message === null ? "" : `<br>${code(message, 1000)}`;
    return `<li>${signs[outcome]}: ${escapeHtml(showShort(title))}${why}</li>\n`;
  });
  const head = `${code(name, 200)}: ${passed.length} of ${printCount(tests.length, "test")} passed`;
  return `<h3>${head}</h3>\n<ul>\n${items.join("")}</ul>\n`;
}

function outcomeOf({ outcome }: Grade): string {
  return { passed: "✓ passed", failed: "✗ failed", error: "! error" }[outcome];
}

function pointsOf({ outcome, score, maxScore }: Grade): string {
  return outcome === "error" ? "–" : `${score}/${maxScore}`;
}

function code(text: string, length: number): string {
  return text === "" ? "" : `<code>${escapeHtml(showShort(text, length))}</code>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
