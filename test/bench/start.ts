import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { command } from "../cli/command-line.ts";
import { makeFolder } from "../support/temporary-folder.ts";
import { runCommand } from "./command-run.ts";
import { type Figure, median, printMs } from "./figure.ts";
import { createSubmission } from "./submissions.ts";

const RUNS = 15;
const MAX_GRADE_MS = 350;
const MAX_HELP_MS = 120;
const MAX_WATCH_MS = 100;

/** How soon the command answers: from its start, and under --watch from a save. */
export async function measureStart(): Promise<readonly Figure[]> {
  const folder = await makeFolder({ "keys_manager.ts": textOf(0) });
  const file = join(folder.path, "keys_manager.ts");
  try {
    return [
      figure("cosigner grade with one file, from start to verdict", await timeRuns(["grade", file]), MAX_GRADE_MS),
      figure("cosigner --help", await timeRuns(["--help"]), MAX_HELP_MS),
      figure("cosigner grade --watch, from save to verdict", await timeSaves(file), MAX_WATCH_MS),
    ];
  } finally {
    await folder.remove();
  }
}

async function timeRuns(parameters: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = -1; run < RUNS; run++) {
    const { seconds, status } = await runCommand(parameters);
    assert.equal(status, 0);
    // The first one fills the disk's caches.
    if (run >= 0) times.push(seconds * 1000);
  }
  return times;
}

async function timeSaves(file: string): Promise<readonly number[]> {
  const child = spawn(command, ["grade", file, "--watch"], { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  const times: number[] = [];
  child.stdout.setEncoding("utf8");
  let start = Number.NaN;
  for await (const text of child.stdout) {
    if (!String(text).includes("passed")) continue;
    if (!Number.isNaN(start)) times.push(performance.now() - start);
    if (times.length === RUNS) break;
    start = performance.now();
    await writeFile(file, textOf(times.length + 1));
  }
  child.kill("SIGINT");
  await closed;
  return times;
}

function textOf(index: number): string {
  return createSubmission(index).files["keys_manager.ts"] ?? "";
}

function figure(name: string, times: readonly number[], targetMs: number): Figure {
  const middle = median(times);
  return {
    name,
    value: `${printMs(middle)}, median of ${times.length} (${printMs(Math.min(...times))} to ${printMs(Math.max(...times))})`,
    target: `at most ${targetMs} ms`,
    holds: middle <= targetMs,
  };
}
