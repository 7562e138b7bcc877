import "../../support/speak-english.ts";
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { catalogue } from "../../../challenges/catalogue.ts";
import { buildCourse } from "../../../site/build/course.ts";
import { createCodeHighlighter } from "../../../site/build/highlight.ts";
import { readLessons } from "../../../site/build/site.ts";
import { ProjectCopy } from "./project-copy.ts";

/** What the guide tells its reader to do, in order. */
type Step =
  | { readonly kind: "run"; readonly script: string }
  | { readonly kind: "write" | "patch"; readonly path: string; readonly text: string };

const guide = await readFile(new URL("../../../CONTRIBUTING.md", import.meta.url), "utf8");
const steps = readSteps(guide);

describe("the author's guide, followed word by word", function () {
  this.timeout(90_000);

  let project: ProjectCopy;
  before(async () => {
    project = await ProjectCopy.make();
  });
  after(() => project.remove());

  it("makes a challenge that is all right and a lesson that builds", async () => {
    let output = "";
    for (const step of steps) output = (await take(step, project)) ?? output;
    const promised = /You see `(forget-a-key: [^`]+)`/.exec(guide)?.[1];
    assert.ok(promised?.endsWith("all right"));
    assert.equal(output.trim(), promised);

    const challengeIds = new Set([...catalogue.keys(), "forget-a-key"]);
    const highlighter = await createCodeHighlighter();
    const { lessons } = buildCourse(await readLessons(project.path), { highlighter, challengeIds });
    const lesson = lessons.find(({ slug }) => slug === "forget-a-key");
    assert.equal(lesson?.challengeId, "forget-a-key");
    assert.equal(lesson?.next, null);
    assert.ok(lesson?.html.includes("casper-account") && lesson.html.includes("predict-first"));
  });

  it("takes all of the steps that it shows", () => {
    const kinds = steps.map(({ kind }) => kind);
    assert.deepEqual([...new Set(kinds)].sort(), ["patch", "run", "write"]);
    assert.equal(kinds.length, guide.match(/^```+(?:sh|ts|diff|markdown)$/gm)?.length);
  });
});

function readSteps(text: string): readonly Step[] {
  let path = "";
  const found: Step[] = [];
  const blocks = text.matchAll(/^`([^`]+)`:$|^(```+)(sh|ts|diff|markdown)\n([\s\S]*?)^\2$/gm);
  for (const [, named, , language, block = ""] of blocks) {
    if (named !== undefined) path = named;
    else if (language === "sh") found.push({ kind: "run", script: block });
    else found.push({ kind: language === "diff" ? "patch" : "write", path, text: block });
  }
  return found;
}

/** Does what a step says. @returns what its last command printed */
async function take(step: Step, project: ProjectCopy): Promise<string | undefined> {
  if (step.kind === "run") return runScript(step.script, project.path);
  if (step.kind === "patch") {
    await project.change(step.path, (text) => patch(text, step.text));
    return undefined;
  }
  const path = join(project.path, step.path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, step.text);
  return undefined;
}

async function runScript(script: string, cwd: string): Promise<string> {
  let output = "";
  for (const line of script.trim().split("\n")) {
    ({ stdout: output } = await promisify(execFile)("sh", ["-e", "-c", line], { cwd }));
  }
  return output;
}

/** Puts the lines with `+` below the line that stands above them; that one is in the file, once. */
function patch(text: string, lines: string): string {
  const [above = "", ...added] = lines.trimEnd().split("\n");
  const [before, after, ...more] = text.split(`${above.slice(1)}\n`);
  assert.ok(before !== undefined && after !== undefined && more.length === 0, `"${above}" stands once`);
  const insert = added.map((line) => {
    assert.ok(line.startsWith("+"));
    return `${line.slice(1)}\n`;
  });
  return `${before}${above.slice(1)}\n${insert.join("")}${after}`;
}
