import { findChallenge } from "../../challenges/catalogue.ts";
import type { Compiled } from "../grade/compile.ts";
import { type RunOptions, run } from "../grade/run.ts";
import { createRunTools } from "../grade/run-tools.ts";
import type { Grade } from "../model/grade.ts";
import { compileQuickjs } from "./quickjs-wasm.ts";
import { type Signs, signEnded, signRunning, signStarted, signTimeUp } from "./watchdog.ts";

/** The second half of a grading. */
export interface RunTask {
  readonly compiled: Compiled;
  readonly challenge: string;
  readonly options: RunOptions;
}

/** What a worker thread is asked to do, one after the other. */
export interface RunMessage {
  readonly tasks: readonly RunTask[];
  /** Shared with the thread that asks. */
  readonly signs: Signs;
}

/** What a task came to; a fault is ours. */
export type RunResult = { readonly grade: Grade } | { readonly fault: string };

/** No task is begun after so long, in milliseconds: what is left is for whichever thread is free first. */
const SLICE_MS = 150;

const tools = await createRunTools(await compileQuickjs(), () => performance.now());

/** Runs the first tasks of a message, at least one; the pool calls it. */
export default async function runTasks({ tasks, signs }: RunMessage): Promise<readonly RunResult[]> {
  const results: RunResult[] = [];
  const start = tools.now();
  for (const [index, task] of tasks.entries()) {
    if (index > 0 && tools.now() - start > SLICE_MS) break;
    signRunning(signs, index);
    results.push(await runTask(task, signs));
  }
  return results;
}

async function runTask(task: RunTask, signs: Signs): Promise<RunResult> {
  try {
    const challenge = findChallenge(task.challenge);
    if (challenge === undefined) throw new Error(`there is no challenge ${task.challenge}`);
    const events = { onStart: () => signStarted(signs), onTimeUp: () => signTimeUp(signs) };
    return { grade: await run(task.compiled, challenge, task.options, tools, events) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  } finally {
    signEnded(signs);
  }
}
