import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Grade } from "../../runner/model/grade.ts";
import { command } from "../cli/command-line.ts";
import { makeFolder } from "../support/temporary-folder.ts";
import type { Figure } from "./figure.ts";
import { CHALLENGE, writeSubmissions } from "./submissions.ts";

const SUBMISSIONS = 5000;
const EARLY = 500;
/** Memory is the most that was seen over so many submissions: garbage comes and goes. */
const WINDOW = 100;
const MAX_GROWTH = 0.1;

/**
 * How much more memory the command holds after 5,000 distinct submissions than after 500: resident memory of the whole
 * process, its thread included, seen from outside while it grades one batch.
 */
export async function measureMemory(): Promise<Figure> {
  const folder = await makeFolder();
  try {
    await writeSubmissions(folder.path, SUBMISSIONS);
    const { early, late } = await watchBatch(folder.path);
    const percent = 100 * (late / early - 1);
    return {
      name: `memory of one process after ${SUBMISSIONS} submissions over that after ${EARLY}`,
      value: `${percent < 0 ? "−" : "+"}${Math.abs(percent).toFixed(1)} %, ${late.toFixed(0)} MB over ${early.toFixed(0)} MB resident`,
      target: `within ${100 * MAX_GROWTH} %`,
      holds: Math.abs(percent) <= 100 * MAX_GROWTH,
    };
  } finally {
    await folder.remove();
  }
}

/** The most memory in MB up to the early submission and up to the last, over a window before each. */
async function watchBatch(folder: string): Promise<{ early: number; late: number }> {
  // Started as a user starts it, with the settings of Node that its first line names.
  const parameters = ["grade", folder, "--challenge", CHALLENGE, "--format", "jsonl", "--jobs", "1"];
  const batch = spawn(command, parameters, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<number | null>((resolve, reject) => batch.on("close", resolve).on("error", reject));
  let [count, early, late] = [0, 0, 0];
  for await (const line of createInterface({ input: batch.stdout })) {
    const { outcome, error } = JSON.parse(line) as Grade;
    assert.equal(outcome, "passed", error?.message);
    count += 1;
    if (count > EARLY - WINDOW && count <= EARLY) early = Math.max(early, await residentMb(batch.pid));
    if (count > SUBMISSIONS - WINDOW && count < SUBMISSIONS) late = Math.max(late, await residentMb(batch.pid));
  }
  assert.equal(await ended, 0);
  assert.equal(count, SUBMISSIONS);
  return { early, late };
}

async function residentMb(pid: number | undefined): Promise<number> {
  if (process.platform !== "linux") {
    return Number(spawnSync("ps", ["-o", "rss=", "-p", `${pid}`], { encoding: "utf8" }).stdout) / 1024;
  }
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}
