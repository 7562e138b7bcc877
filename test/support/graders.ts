import { readFileSync } from "node:fs";
import * as esbuild from "esbuild";
import { findChallenge } from "../../challenges/catalogue.ts";
import { compile } from "../../runner/grade/compile.ts";
import { type GradeTools, grade } from "../../runner/grade/grade.ts";
import { createRunTools } from "../../runner/grade/run-tools.ts";
import type { Challenge } from "../../runner/model/challenge.ts";
import type { Grade } from "../../runner/model/grade.ts";
import type { GradeOptions } from "../../runner/model/grader.ts";
import { DEFAULT_LIMITS } from "../../runner/model/limits.ts";
import { readGuestSources } from "../../runner/node/guest-files.ts";
import { compileQuickjs } from "../../runner/node/quickjs-wasm.ts";
import type { LoadedContract } from "../../runner/sandbox/loaded-contract.ts";

let tools: Promise<GradeTools> | undefined;

/** What a grading in this very process needs, made once. */
export function getTools(): Promise<GradeTools> {
  tools ??= (async () => ({
    esbuild,
    guest: await readGuestSources(),
    ...(await createRunTools(await compileQuickjs(), () => performance.now())),
  }))();
  return tools;
}

/** The challenge with this id. */
export function getChallenge(id: string): Challenge {
  const challenge = findChallenge(id);
  if (!challenge) throw new RangeError(`there is no challenge ${id}`);
  return challenge;
}

/** A file of a challenge, as `solution/keys_manager.ts`. */
export function readChallengeFile(id: string, path: string): string {
  return readFileSync(new URL(`../../challenges/${id}/${path}`, import.meta.url), "utf8");
}

/** The text of a challenge's solution. */
export function readSolution(id: string): string {
  return readChallengeFile(id, "solution/keys_manager.ts");
}

/** Grades a text in this process. Text of several files goes by file name. */
export async function gradeText(
  challengeId: string,
  text: string | Readonly<Record<string, string>>,
  options: GradeOptions = {},
): Promise<Grade> {
  const files = typeof text === "string" ? { "keys_manager.ts": text } : text;
  return grade({ name: "keys_manager.ts", files }, getChallenge(challengeId), await getTools(), options);
}

/** A text as a contract in the sandbox; release it with `tools.sandbox.release`. */
export async function loadContract(challengeId: string, text: string): Promise<LoadedContract> {
  const { sandbox, ...rest } = await getTools();
  const challenge = getChallenge(challengeId);
  const submission = { name: "keys_manager.ts", files: { [challenge.file]: text } };
  const compiled = await compile(submission, challenge.file, rest, DEFAULT_LIMITS);
  if ("error" in compiled) throw new Error(compiled.error.message);
  const { contract, failure } = await sandbox.load(compiled.bundle, challenge.functions, DEFAULT_LIMITS);
  if (failure) throw new Error(`not loaded: ${failure.kind}`);
  return contract;
}
