import { BUNDLE_TIMEOUT_MS, BundleTimeout, bundle, type Esbuild, type GuestSources } from "../bundle/bundle.ts";
import type { Bundle } from "../model/bundle.ts";
import type { GradeError } from "../model/grade.ts";
import type { Limits } from "../model/limits.ts";
import type { Submission } from "../model/submission.ts";
import { compileError, compileHangError, missingFileError, tooLargeError } from "./grade-error.ts";

export { BUNDLE_TIMEOUT_MS, BundleTimeout, type Esbuild } from "../bundle/bundle.ts";

/** What compiling needs from its host. */
export interface CompileTools {
  readonly esbuild: Esbuild;
  readonly guest: GuestSources;
}

/** A submission ready to run, or why it is not. Plain data: it goes through messages between threads. */
export type Compiled = { readonly bundle: Bundle } | { readonly error: GradeError };

/**
 * The first half of a grading: checks that the submission can be graded, and bundles it.
 * @param file the file that the challenge asks for
 */
export async function compile(
  submission: Submission,
  file: string,
  tools: CompileTools,
  limits: Limits,
): Promise<Compiled> {
  if (submission.refusal !== undefined) return { error: { ...submission.refusal, location: null } };
  const bytes = countBytes(submission);
  if (bytes > limits.sourceBytes) return { error: tooLargeError(bytes, limits.sourceBytes) };
  if (!Object.hasOwn(submission.files, file)) {
    return { error: missingFileError(file, Object.keys(submission.files)) };
  }
  try {
    const result = await bundle(submission, file, tools.guest, tools.esbuild);
    return "bundle" in result ? result : { error: compileError(result.diagnostics) };
  } catch (error) {
    if (error instanceof BundleTimeout) return { error: compileHangError(BUNDLE_TIMEOUT_MS) };
    throw error;
  }
}

function countBytes(submission: Submission): number {
  const encoder = new TextEncoder();
  const read = Object.values(submission.files).reduce((sum, text) => sum + encoder.encode(text).length, 0);
  return read + (submission.unreadBytes ?? 0);
}
