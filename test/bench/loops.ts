import assert from "node:assert/strict";
import { join } from "node:path";
import { makeFolder } from "../support/temporary-folder.ts";
import { runCommand } from "./command-run.ts";
import type { Figure } from "./figure.ts";
import { CHALLENGE, writeSubmissions } from "./submissions.ts";

const SUBMISSIONS = 1000;
const ONE_IN = 50;
const LIMIT_MS = 2000;
const WORKERS = 2;
const MAX_RATIO = 1.2;

/** Ends only when it is ended: every second one runs in the engine's own code, the others inside a built-in function. */
const loops = ["for (;;) {}", "Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);"];

/** A batch in which one in fifty never ends, over what the honest ones and the time limits take by themselves. */
export async function measureLoops(): Promise<Figure> {
  const folder = await makeFolder();
  try {
    const [honest, mixed] = [join(folder.path, "honest"), join(folder.path, "mixed")];
    await writeSubmissions(honest, SUBMISSIONS - SUBMISSIONS / ONE_IN);
    await writeSubmissions(mixed, SUBMISSIONS, (text, index) =>
      index % ONE_IN === 0 ? `${text}\n${loops[(index / ONE_IN) % loops.length]}\n` : text,
    );
    const honestSeconds = await grade(honest, 0);
    const mixedSeconds = await grade(mixed, 1);
    const bound = honestSeconds + ((SUBMISSIONS / ONE_IN) * LIMIT_MS) / 1000 / WORKERS;
    const ratio = mixedSeconds / bound;
    return {
      name: `a batch of ${SUBMISSIONS} with an endless loop in ${ONE_IN}, over the honest ones' time and loops × limit / workers`,
      value: `${ratio.toFixed(2)} times; ${mixedSeconds.toFixed(1)} s over ${bound.toFixed(1)} s`,
      target: `at most ${MAX_RATIO} times`,
      holds: ratio <= MAX_RATIO,
    };
  } finally {
    await folder.remove();
  }
}

async function grade(folder: string, expected: number): Promise<number> {
  const limits = ["--timeout-ms", String(LIMIT_MS), "--jobs", String(WORKERS)];
  const { seconds, status } = await runCommand(["grade", folder, "--challenge", CHALLENGE, ...limits]);
  assert.equal(status, expected);
  return seconds;
}
