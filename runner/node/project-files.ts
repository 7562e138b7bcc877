import { readFile } from "node:fs/promises";

/** The project's root: the same number of folders up from the source and from `dist/cli`. */
export const projectRoot = new URL("../../", import.meta.url);

/** Reads a text file of the project's own. @param path from the project's root */
export async function readProjectFile(path: string): Promise<string> {
  return readFile(new URL(path, projectRoot), "utf8");
}
