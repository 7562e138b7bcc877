import { createHash } from "node:crypto";
import { authorNotes } from "../../challenges/author.ts";
import type { Challenge } from "../model/challenge.ts";
import { readChallengeFiles } from "../node/challenge-files.ts";
import { readProjectFile } from "../node/project-files.ts";
import type { SubmissionSource } from "../node/submission-files.ts";
import type { Likeness } from "../similar/likeness.ts";
import { exitStatus, type Io, UsageError } from "./io.ts";
import { getChallenge } from "./options.ts";
import { openReportFile, standardOutput } from "./report-target.ts";
import { parseSimilarArguments, type SimilarArguments, similarHelp } from "./similar-arguments.ts";
import { isOverwriting } from "./submission-sources.ts";

export { similarHelp };

/** What the command needs of its surroundings. */
export interface SimilarTools {
  readonly catalogue: ReadonlyMap<string, Challenge>;
  /** Finds what paths name, to be gone through twice in the same order. @param file the challenge's @throws UsageError */
  readonly findSources: (paths: readonly string[], file: string) => Promise<Iterable<SubmissionSource>>;
}

/** `cosigner similar`. @throws UsageError */
export async function runSimilar(args: readonly string[], io: Io, tools: SimilarTools): Promise<number> {
  const wanted = parseSimilarArguments(args);
  const { output, paths } = wanted;
  const challenge = getChallenge(wanted.challenge, tools.catalogue);
  if (output !== undefined && isOverwriting(output, paths, io)) {
    throw new UsageError(`--output "${output}" would overwrite a submission: name another file.`);
  }
  const target = output === undefined ? standardOutput(io) : await openReportFile(output, io);
  try {
    await target.write(await printLikeness(wanted, await compare(wanted, challenge, io, tools)));
  } catch (error) {
    await target.abandon();
    throw error;
  }
  await target.close();
  return exitStatus.passed;
}

async function compare(
  { paths, threshold, top }: SimilarArguments,
  challenge: Challenge,
  { signal }: Io,
  { catalogue, findSources }: SimilarTools,
): Promise<Likeness> {
  const sources = await findSources(paths, challenge.file);
  const [{ readBackground }, { compareSubmissions }] = await Promise.all([
    import("../similar/program.ts"),
    import("../similar/compare-submissions.ts"),
  ]);
  const background = readBackground(await readDeclarations(), await readKnown(challenge, catalogue));
  const options = { challenge: challenge.id, threshold, top };
  const likeness = await compareSubmissions(untilAborted(sources, signal), background, options);
  if (likeness.submissions > 1) return likeness;
  throw new UsageError("Nothing to compare: name at least two submissions, or a folder of them.");
}

/** The same, ended by the signal's error. */
function untilAborted<T>(items: Iterable<T>, signal: AbortSignal): Iterable<T> {
  function* go(): Generator<T> {
    for (const item of items) {
      signal.throwIfAborted();
      yield item;
    }
  }
  return { [Symbol.iterator]: go };
}

/** What submissions may import. */
async function readDeclarations(): Promise<readonly string[]> {
  return Promise.all([
    readProjectFile("runner/guest/learner-api.d.ts"),
    readProjectFile("challenges/common/errors.ts"),
  ]);
}

/** What authors wrote for the challenge and showed to learners, or expect of them: starter, solution, wrong ideas. */
async function readKnown(challenge: Challenge, catalogue: ReadonlyMap<string, Challenge>): Promise<readonly string[]> {
  const others = authorNotes(challenge.id).mutantsOf.map((id) => getChallenge(id, catalogue));
  const files = await Promise.all([challenge, ...others].map(({ id, file }) => readChallengeFiles(id, file)));
  return files.flatMap(({ starter, solution, mutants }) => [
    starter.text,
    solution.text,
    ...mutants.map(({ text }) => text),
  ]);
}

async function printLikeness({ format }: SimilarArguments, likeness: Likeness): Promise<string> {
  switch (format) {
    case "text":
      return (await import("../similar/text-report.ts")).printLikenessText(likeness);
    case "json":
      return (await import("../similar/json-report.ts")).printLikenessJson(likeness);
    case "html":
      return (await import("../similar/html-report.ts")).printLikenessHtml(likeness, hashText);
  }
}

function hashText(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
