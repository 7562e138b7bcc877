import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { command } from "../cli/command-line.ts";
import { makeFolder } from "../support/temporary-folder.ts";
import { readPeakMb, runCommand } from "./command-run.ts";
import type { Figure } from "./figure.ts";
import { CHALLENGE, writeSubmissions } from "./submissions.ts";

const SUBMISSIONS = 100_000;
const FEWER = 10_000;
const MAX_SLOWDOWN = 0.1;
const MAX_GROWTH = 0.15;

const parameters = ["--challenge", CHALLENGE, "--format", "jsonl", "--jobs", "2"];

/** A batch of 100,000: whether the last ones are graded as quickly as the first, and what memory it takes. */
export async function measureLargeBatch(): Promise<readonly Figure[]> {
  const folder = await makeFolder();
  try {
    const [large, small] = [join(folder.path, "large"), join(folder.path, "small")];
    await writeSubmissions(large, SUBMISSIONS);
    await writeSubmissions(small, FEWER);
    const report = join(folder.path, "grades.jsonl");
    const { peakMb } = await runCommand(["grade", small, ...parameters, "--output", report]);
    const { first, last, peakMb: largePeakMb } = await gradeLarge(large);
    return [slowdownFigure(first, last), growthFigure(peakMb, largePeakMb)];
  } finally {
    await folder.remove();
  }
}

interface LargeRun {
  /** Submissions a second in the first tenth and in the last. */
  readonly first: number;
  readonly last: number;
  readonly peakMb: number;
}

/** Grades to standard output, whose lines tell when each was ready. */
async function gradeLarge(folder: string): Promise<LargeRun> {
  const tenth = SUBMISSIONS / 10;
  const child = spawn(command, ["grade", folder, ...parameters], { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  const times: number[] = [];
  let [count, peakMb] = [0, Number.NaN];
  for await (const _line of createInterface({ input: child.stdout })) {
    // The first one comes once everything is started.
    if (count % tenth === 0 || count === SUBMISSIONS - 1) times.push(performance.now());
    count += 1;
    if (count % 1000 === 0) peakMb = await readPeakMb(child.pid);
  }
  const [status] = await closed;
  assert.deepEqual([status, count], [0, SUBMISSIONS]);
  const rate = (from: number, to: number) => tenth / (((times[to] ?? 0) - (times[from] ?? 0)) / 1000);
  return { first: rate(0, 1), last: rate(9, 10), peakMb };
}

function slowdownFigure(first: number, last: number): Figure {
  const slowdown = 1 - last / first;
  return {
    name: `throughput in the last tenth of ${SUBMISSIONS} submissions over that in the first`,
    value: `${percent(-slowdown)}; ${last.toFixed(0)} against ${first.toFixed(0)} a second`,
    target: `within ${100 * MAX_SLOWDOWN} %`,
    holds: slowdown <= MAX_SLOWDOWN,
  };
}

function growthFigure(small: number, large: number): Figure {
  const growth = large / small - 1;
  return {
    name: `peak memory of ${SUBMISSIONS} submissions over that of ${FEWER}, two workers`,
    value: `${percent(growth)}; ${large.toFixed(0)} MB against ${small.toFixed(0)} MB`,
    target: `within ${100 * MAX_GROWTH} %`,
    holds: growth <= MAX_GROWTH,
  };
}

function percent(share: number): string {
  return `${share < 0 ? "−" : "+"}${Math.abs(100 * share).toFixed(1)} %`;
}
