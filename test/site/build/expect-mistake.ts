import assert from "node:assert/strict";
import type { AuthorFile } from "../../../site/build/course.ts";
import { buildFiles } from "./lessons.ts";

/**
 * The build ends with one sentence: the file, the line, and these words.
 * @param place as `lessons/01-keys.md:8` @param build what builds the files; the whole course unless said otherwise
 */
export function expectMistake(
  files: readonly AuthorFile[],
  place: string,
  words: RegExp,
  build: (files: readonly AuthorFile[]) => unknown = buildFiles,
): void {
  assert.throws(
    () => build(files),
    (error: Error) => {
      assert.equal(error.name, "BuildError", error.stack ?? "");
      assert.match(error.message, new RegExp(`^${place}: [^\\n]+\\.$`));
      assert.match(error.message, words);
      return true;
    },
  );
}
