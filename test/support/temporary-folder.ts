import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder with these files, by path; `remove` takes it away. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** Makes a folder of a test's own. */
export async function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), "cosigner-test-"));
  for (const [name, content] of Object.entries(files)) {
    const full = join(path, name);
    await mkdir(dirname(full), { recursive: true });
    await writeFile(full, content);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
