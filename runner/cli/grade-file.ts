import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import type { Grade } from "../model/grade.ts";
import { GradeFormatError } from "../report/json-fields.ts";
import { parseGrade } from "../report/parse-grade.ts";
import type { Io } from "./io.ts";

/** A grade of a file, and the line that it stands on, from 1. */
export interface FiledGrade {
  readonly grade: Grade;
  readonly line: number;
}

/** A file of grades that cannot be read to its end; the message is one sentence that begins with the line. */
export class GradeFileError extends Error {
  override readonly name = "GradeFileError";
  /** Whether the file merely ends too early, as when its writer was stopped: what came before is whole. */
  readonly isCutOff: boolean;

  constructor(message: string, isCutOff = false) {
    super(message);
    this.isCutOff = isCutOff;
  }
}

/** The first and last line of a JSON report as it is printed: between them stands a grade a line, as in JSON lines. */
const reportStart = /^\{\s*"schema":\s*(?<version>\d+),\s*"grades":\s*\[\s*$/;
const reportEnd = /^\s*\],\s*"summary":.*\}\s*$/;

/** The lines of a file, or of standard input for "-". @param path relative to where the command runs */
export function readFileLines(path: string, { cwd, stdin }: Pick<Io, "cwd" | "stdin">): AsyncGenerator<string> {
  return splitLines(path === "-" ? stdin : createReadStream(resolve(cwd, path)));
}

/**
 * The grades of a JSON-lines or JSON report, which of the two is found out; each as soon as its line is there. Only a JSON
 * report that another program has set anew is in memory as a whole.
 * @throws GradeFileError
 */
export async function* readGrades(lines: AsyncIterable<string>): AsyncGenerator<FiledGrade> {
  const rest = lines[Symbol.asyncIterator]();
  let line = 0;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return;
    line += 1;
    if (next.value.trim() === "") continue;
    const start = reportStart.exec(next.value);
    if (start) {
      checkVersion(Number(start.groups?.["version"]), line);
      yield* readReportLines(rest, line);
    } else if (isWhole(next.value)) {
      yield* readLines(next.value, rest, line);
    } else {
      yield* readDocument(next.value, rest, line);
    }
    return;
  }
}

type Rest = AsyncIterator<string>;

/** The lines between a report's first and last. */
async function* readReportLines(rest: Rest, start: number): AsyncGenerator<FiledGrade> {
  for (let line = start + 1; ; line += 1) {
    const next = await rest.next();
    if (next.done === true) throw cutOff(line - 1);
    if (reportEnd.test(next.value)) return;
    const text = next.value.trim().replace(/,$/, "");
    if (text === "") continue;
    const json = parseJson(text);
    if (json === undefined) throw (await rest.next()).done === true ? cutOff(line) : notJson(line);
    yield readGrade(json, line);
  }
}

/** Lines of JSON, the first of which has been read. It may be a whole report. */
async function* readLines(first: string, rest: Rest, start: number): AsyncGenerator<FiledGrade> {
  const report = parseJson(first);
  if (isReport(report)) {
    yield* readReport(report, start);
    return;
  }
  yield readGrade(report, start);
  for (let line = start + 1; ; line += 1) {
    const next = await rest.next();
    if (next.done === true) return;
    if (next.value.trim() === "") continue;
    const json = parseJson(next.value);
    if (json === undefined) throw (await rest.next()).done === true ? cutOff(line) : notJson(line);
    yield readGrade(json, line);
  }
}

/** One JSON text over several lines. */
async function* readDocument(first: string, rest: Rest, start: number): AsyncGenerator<FiledGrade> {
  const texts = [first];
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) texts.push(next.value);
  const json = parseJson(texts.join("\n"));
  if (json === undefined) throw texts.length === 1 ? cutOff(start) : notJson(start);
  if (isReport(json)) yield* readReport(json, start);
  else yield readGrade(json, start);
}

function* readReport(report: Readonly<Record<"grades", unknown>>, line: number): Generator<FiledGrade> {
  checkVersion("schema" in report ? report.schema : undefined, line);
  if (!Array.isArray(report.grades)) throw new GradeFileError(`line ${line}: grades is no list.`);
  for (const [index, json] of report.grades.entries()) yield readGrade(json, line, `grades[${index}]: `);
}

function readGrade(json: unknown, line: number, where = ""): FiledGrade {
  try {
    return { grade: parseGrade(json), line };
  } catch (error) {
    throw error instanceof GradeFormatError ? new GradeFileError(`line ${line}: ${where}${error.message}`) : error;
  }
}

function checkVersion(version: unknown, line: number): void {
  if (version === 1) return;
  const written = JSON.stringify(version) ?? "missing";
  throw new GradeFileError(`line ${line}: schema is ${written}, which this version does not read: it reads 1.`);
}

function isReport(json: unknown): json is Readonly<Record<"grades", unknown>> {
  return typeof json === "object" && json !== null && "grades" in json;
}

function isWhole(text: string): boolean {
  return parseJson(text) !== undefined;
}

/** `undefined` where the text is no JSON, which itself has no such value. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function cutOff(line: number): GradeFileError {
  return new GradeFileError(`line ${line} breaks off: the file is not complete.`, true);
}

function notJson(line: number): GradeFileError {
  return new GradeFileError(`line ${line} is not JSON: give a report that was written as json or jsonl.`);
}

/** Lines end with a line feed only: other signs that end lines elsewhere may stand in JSON. */
async function* splitLines(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  // It also takes away a byte order mark.
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunks) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}
