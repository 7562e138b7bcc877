import type { Grade, TestResult } from "../model/grade.ts";
import type { Limits } from "../model/limits.ts";
import type { Submission } from "../model/submission.ts";
import type { Compiled } from "./compile.ts";
import type { RunOptions } from "./run.ts";
import type { SuiteFacts } from "./suite-cache.ts";

/** What a browser's compiling Worker is asked. `id` ties an answer to its question. */
export type CompileRequest =
  | { readonly type: "start"; readonly id: number; readonly wasmUrl: string; readonly guest: GuestTexts }
  | {
      readonly type: "compile";
      readonly id: number;
      readonly submission: Submission;
      readonly file: string;
      readonly limits: Limits;
    };

/** The texts that submissions are bundled with. */
export interface GuestTexts {
  readonly library: Readonly<Record<string, string>>;
  readonly readOnlyFiles: Readonly<Record<string, string>>;
}

/** What it answers. */
export type CompileReply =
  | { readonly type: "ready"; readonly id: number }
  | { readonly type: "compiled"; readonly id: number; readonly compiled: Compiled }
  | { readonly type: "fault"; readonly id: number; readonly message: string };

/** What a browser's running Worker is asked. */
export type RunRequest =
  | { readonly type: "start"; readonly id: number; readonly wasm: WebAssembly.Module }
  | {
      readonly type: "run";
      readonly id: number;
      readonly compiled: Compiled;
      readonly challenge: string;
      readonly options: RunOptions;
    };

/**
 * What it answers: `started` when the learner's code begins, `time-up` when it stops the code at the limit, tests from
 * time to time as they end, then the grade with all of them.
 */
export type RunReply =
  | { readonly type: "ready"; readonly id: number }
  | { readonly type: "started"; readonly id: number; readonly facts: SuiteFacts }
  | { readonly type: "time-up"; readonly id: number }
  | { readonly type: "tests"; readonly id: number; readonly tests: readonly TestResult[] }
  | { readonly type: "graded"; readonly id: number; readonly grade: Grade }
  | { readonly type: "fault"; readonly id: number; readonly message: string };

/**
 * How long beyond the limit a running thread may take to notice, in milliseconds. One that has not noticed is inside a
 * built-in call: it must be gone, and another ready, 250 ms after the limit.
 */
export const NOTICE_MS = 100;

/** How long a thread that has noticed may take to finish its grade, in milliseconds. */
export const FINISH_MS = 5000;
