import assert from "node:assert/strict";
import { join } from "node:path";
import { makeFolder } from "../support/temporary-folder.ts";
import { runCommand } from "./command-run.ts";
import type { Figure } from "./figure.ts";
import { installRunners, measureRunner, type OtherRunner, otherRunners } from "./other-runners.ts";
import { CHALLENGE, writeSubmissions } from "./submissions.ts";

const SUBMISSIONS = 4000;
const MIN_RATE = 300;

/** Submissions that the command grades in a second on two cores, its start included, and how that compares with others. */
export async function measureThroughput(): Promise<readonly Figure[]> {
  await installRunners();
  const folder = await makeFolder();
  try {
    const batch = join(folder.path, "batch");
    await writeSubmissions(batch, SUBMISSIONS);
    const own = ["grade", batch, "--challenge", CHALLENGE, "--format", "jsonl", "--jobs", "2"];
    const { seconds, status } = await runCommand([...own, "--output", join(folder.path, "grades.jsonl")]);
    assert.equal(status, 0);
    const rate = SUBMISSIONS / seconds;
    const figures = [rateFigure(rate)];
    for (const runner of otherRunners) {
      figures.push(ratioFigure(runner, rate, await measureRunner(runner, CHALLENGE, folder.path)));
    }
    return figures;
  } finally {
    await folder.remove();
  }
}

function rateFigure(rate: number): Figure {
  return {
    name: `submissions of ${CHALLENGE} a second, a batch of ${SUBMISSIONS} on two workers`,
    value: `${rate.toFixed(0)} a second`,
    target: `at least ${MIN_RATE}`,
    holds: rate >= MIN_RATE,
  };
}

function ratioFigure({ name, target }: OtherRunner, rate: number, otherRate: number): Figure {
  const ratio = rate / otherRate;
  return {
    name: `throughput over ${name}, started once for each submission on both cores`,
    value: `${ratio.toFixed(0)} times; ${rate.toFixed(0)} against ${otherRate.toFixed(2)} a second`,
    target: `at least ${target} times`,
    holds: ratio >= target,
  };
}
