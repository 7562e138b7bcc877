import type { Submission } from "../../runner/model/submission.ts";
import { findSubmissions } from "../../runner/node/submission-files.ts";
import { makeFolder } from "../support/temporary-folder.ts";

const LIMIT_BYTES = 256 * 1024;

/** What was found at a path, and read. */
export interface Found {
  readonly submissions: readonly Submission[];
  readonly notes: readonly string[];
}

/** What `cosigner grade path` finds among these files, with `keys_manager.ts` as the challenge's file. */
export async function findIn(files: Readonly<Record<string, string | Uint8Array>>, path: string): Promise<Found> {
  const folder = await makeFolder(files);
  try {
    const { count, sources, notes } = await findSubmissions(path, folder.path, "keys_manager.ts", LIMIT_BYTES);
    const submissions = await Promise.all(Array.from(sources, (source) => source.read()));
    if (submissions.length !== count) throw new Error(`${count} announced, ${submissions.length} found`);
    return { submissions, notes };
  } finally {
    await folder.remove();
  }
}

/** The files of each submission by its name, or the sentence that refuses it. */
export function byName({ submissions }: Found): Readonly<Record<string, Submission["files"] | string>> {
  return Object.fromEntries(submissions.map(({ name, files, refusal }) => [name, refusal?.message ?? files]));
}
