/** A mistake of an author's that ends the build: one sentence that names file and line and says what to do. */
export class BuildError extends Error {
  override readonly name = "BuildError";

  constructor(path: string, line: number, sentence: string) {
    super(`${path}:${line}: ${sentence}`);
  }
}
