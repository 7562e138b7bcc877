import { once } from "node:events";
import { watch } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import type { Challenge } from "../model/challenge.ts";
import type { Grade } from "../model/grade.ts";
import type { Grader } from "../model/grader.ts";
import type { SubmissionSource } from "../node/submission-files.ts";
import { printGrade } from "../report/text.ts";
import type { GradeArguments } from "./grade-arguments.ts";
import { exitStatus, type Io, UsageError } from "./io.ts";
import { createScreen } from "./screen.ts";
import { findSources } from "./submission-sources.ts";

/** What watching needs. */
export interface Watch {
  readonly parsed: GradeArguments;
  readonly challenge: Challenge;
  readonly createGrader: (jobs: number) => Grader;
}

/** Editors write a file in steps, and empty it first: it is read once nothing has happened for so long, in milliseconds. */
const QUIET_MS = 15;

/**
 * `cosigner grade --watch`: grades one submission now and whenever it is saved, until the signal.
 * @returns the exit status of the last grade
 * @throws UsageError
 */
export async function runWatch({ parsed, challenge, createGrader }: Watch, io: Io): Promise<number> {
  const { source, folder, isPart } = await findWatched(parsed, challenge.file, io);
  const grader = createGrader(1);
  const screen = createScreen(io);
  let last: Grade | undefined;
  const grade = async () => {
    // While it is being saved, a file may not be there for a moment.
    const submission = await source.read().catch(() => undefined);
    if (submission === undefined) return;
    last = await grader.grade(submission, challenge.id, { seed: parsed.seed, limits: parsed.limits });
    screen.show((options) => (last === undefined ? "" : printGrade(last, { ...options, files: submission.files })));
  };
  const runs = new LatestRun(grade);
  // The folder, not the file: an editor may put another file in its place. Some systems do not say which one changed.
  const watcher = watch(folder, (_event, name) => {
    if (name === null || isPart(name)) runs.ask(QUIET_MS);
  });
  try {
    runs.ask(0);
    if (!io.signal.aborted) await once(io.signal, "abort");
    await runs.settled();
  } finally {
    watcher.close();
    await grader.close();
  }
  return last?.outcome === "passed" || parsed.exitZero ? exitStatus.passed : exitStatus.failed;
}

/** A submission, and where it can change. */
interface Watched {
  readonly source: SubmissionSource;
  readonly folder: string;
  /** Whether a file of the folder, by name, is of the submission. */
  readonly isPart: (name: string) => boolean;
}

async function findWatched(parsed: GradeArguments, file: string, io: Io): Promise<Watched> {
  const { count, sources } = await findSources(parsed, file, io);
  const [[path = ""], [source]] = [parsed.paths, [...sources]];
  if (source === undefined || count > 1 || path === "-" || path.endsWith(".zip")) {
    throw new UsageError("--watch takes one submission on the disk: name its file or its folder.");
  }
  const full = resolve(io.cwd, path);
  return (await stat(full)).isDirectory()
    ? { source, folder: full, isPart: (name) => name.endsWith(".ts") }
    : { source, folder: dirname(full), isPart: (name) => name === basename(full) };
}

/** Runs a piece of work once more after each time that it is asked for, never twice at once. */
class LatestRun {
  readonly #work: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  /** @param quietMs begins so much later, unless it is asked for again by then */
  ask(quietMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.#running.then(this.#work);
    }, quietMs);
  }

  /** No more is begun, and what was begun is done. Rejects if it failed. */
  async settled(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
  }
}
