import { findChallenge } from "../../challenges/catalogue.ts";
import type { Compiled } from "../grade/compile.ts";
import { type RunOptions, run } from "../grade/run.ts";
import { createRunTools } from "../grade/run-tools.ts";
import type { Grade } from "../model/grade.ts";
import { compileQuickjs } from "./quickjs-wasm.ts";
import { STARTED, TIME_UP } from "./watchdog.ts";

/** What a worker thread is asked to do: the second half of a grading. */
export interface RunTask {
  readonly compiled: Compiled;
  readonly challenge: string;
  readonly options: RunOptions;
  /** Shared with the thread that asks. */
  readonly signs: Int32Array<SharedArrayBuffer>;
}

const tools = await createRunTools(await compileQuickjs(), () => performance.now());

/** Runs one task; the pool calls it. */
export default async function runTask(task: RunTask): Promise<Grade> {
  const challenge = findChallenge(task.challenge);
  if (challenge === undefined) throw new Error(`there is no challenge ${task.challenge}`);
  return run(task.compiled, challenge, task.options, tools, {
    onStart: () => {
      Atomics.store(task.signs, STARTED, 1);
      Atomics.notify(task.signs, STARTED);
    },
    onTimeUp: () => {
      Atomics.store(task.signs, TIME_UP, 1);
    },
  });
}
