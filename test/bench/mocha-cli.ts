import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getChallenge } from "../support/graders.ts";
import { type Figure, median, printMs } from "./figure.ts";
import { CHALLENGE, createSubmission } from "./submissions.ts";

const RUNS = 7;
const MIN_RATIO = 25;

const root = fileURLToPath(new URL("../../", import.meta.url));
const mocha = join(root, "node_modules/mocha/bin/mocha.js");
const suite = fileURLToPath(new URL("./mocha-cli-suite.ts", import.meta.url));

/** How many times more submissions a second this process grades than mocha's command line, started for each one. */
export async function measureMochaCli(gradeMs: number): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), "cosigner-bench-"));
  try {
    const times: number[] = [];
    for (let run = -1; run < RUNS; run++) {
      const path = join(folder, `learner-${run}.ts`);
      await writeFile(path, createSubmission(run).files[getChallenge(CHALLENGE).file] ?? "");
      const start = performance.now();
      runMocha(path);
      // The first run fills the caches of tsx and of the disk.
      if (run >= 0) times.push(performance.now() - start);
    }
    const cliMs = median(times);
    const ratio = cliMs / gradeMs;
    return {
      name: "throughput over mocha's command line with tsx, started once for each submission",
      value: `${ratio.toFixed(0)} times; ${printMs(gradeMs)} against ${printMs(cliMs)} (${printMs(Math.min(...times))} to ${printMs(Math.max(...times))})`,
      target: `at least ${MIN_RATIO} times`,
      holds: ratio >= MIN_RATIO,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function runMocha(submission: string): void {
  const parameters = ["--import", "tsx", mocha, "--no-config", "--no-package", "--reporter", "dot", suite];
  const env = { ...process.env, BENCH_CHALLENGE: CHALLENGE, BENCH_SUBMISSION: submission };
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { cwd: root, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`mocha's command line failed:\n${stdout}${stderr}`);
}
