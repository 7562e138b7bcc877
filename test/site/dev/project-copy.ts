import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What the pages and the command are made of, and what builds them. */
const copied = [
  ".ci",
  "LICENSE",
  "NOTICE",
  "challenges",
  "lessons",
  "runner",
  "site",
  "package.json",
  "tsconfig.json",
  "tsconfig.base.json",
];

/** A copy of the project to write in. */
export class ProjectCopy {
  readonly path: string;
  readonly #originals = new Map<string, string>();

  private constructor(path: string) {
    this.path = path;
  }

  static async make(): Promise<ProjectCopy> {
    const path = await mkdtemp(join(tmpdir(), "cosigner-test-"));
    for (const name of copied) await cp(join(root, name), join(path, name), { recursive: true });
    await symlink(join(root, "node_modules"), join(path, "node_modules"), "junction");
    return new ProjectCopy(path);
  }

  read(name: string): Promise<string> {
    return readFile(join(this.path, name), "utf8");
  }

  /** Writes a file again, as an author's editor does: in its place, or beside it and then over it. */
  async change(
    name: string,
    edit: (text: string) => string,
    how: "in its place" | "over it" = "in its place",
  ): Promise<void> {
    const before = await this.read(name);
    const after = edit(before);
    assert.notEqual(after, before, `${name} is changed`);
    if (!this.#originals.has(name)) this.#originals.set(name, before);
    const path = join(this.path, name);
    if (how === "in its place") return writeFile(path, after);
    await writeFile(`${path}~`, after);
    return rename(`${path}~`, path);
  }

  /** Every changed file as it was. @returns whether there was any */
  async restore(): Promise<boolean> {
    const changed = [...this.#originals];
    this.#originals.clear();
    for (const [name, text] of changed) await writeFile(join(this.path, name), text);
    return changed.length > 0;
  }

  /** The first lesson with this challenge, or with none. */
  async findLesson(challenge: string | null): Promise<{ readonly file: string; readonly url: string }> {
    for (const name of (await readdir(join(this.path, "lessons"))).sort()) {
      const slug = /^\d\d[a-z]?-(.+)\.md$/.exec(name)?.[1];
      const named = /^challenge: *(\S+)$/m.exec(await this.read(`lessons/${name}`))?.[1] ?? null;
      if (slug !== undefined && named === challenge) return { file: `lessons/${name}`, url: `/lessons/${slug}/` };
    }
    throw new Error(`no lesson has ${challenge ?? "no"} challenge`);
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

/** Puts a paragraph before the first heading of a lesson. */
export function addParagraph(paragraph: string): (lesson: string) => string {
  return (lesson) => lesson.replace(/^## /m, () => `${paragraph}\n\n## `);
}
