import { writeFile } from "node:fs/promises";
import type { Challenge } from "../model/challenge.ts";
import type { Grader } from "../model/grader.ts";
import { projectRoot } from "../node/project-files.ts";
import { showText } from "../report/visible-text.ts";
import { type AuthorCheck, checkChallenge } from "./author-check.ts";
import { compareFolders, describeUnknownFolder } from "./challenge-parts.ts";
import { exitStatus, type Io, UsageError } from "./io.ts";
import { getChallenge, parseCommand } from "./options.ts";
import { writeText } from "./output.ts";

export const checkHelp = `Usage: cosigner check [--write] [challenge…]

The author's check of challenges, of all of them where none is named: the solution and every correct variant pass
with full score, the starter fails, every mutant fails and is told from all others. Prints one sentence for each
thing that is wrong or missing. Challenges are built in: build again after a change ("npm run prepare").

  --write   write each challenge's misconceptions.json and misconception-hints.json from its mutants; build again
            afterwards

Exit status: 0 all is right; 1 something is wrong; 2 usage error; 3 the grader itself failed.
`;

/** What the command needs of its surroundings. */
export interface CheckTools {
  readonly catalogue: ReadonlyMap<string, Challenge>;
  readonly createGrader: () => Grader;
}

/** `cosigner check`. @throws UsageError */
export async function runCheck(args: readonly string[], io: Io, tools: CheckTools): Promise<number> {
  const { values, positionals } = parseCommand("check", args, { write: { type: "boolean", default: false } });
  const ids = positionals.length === 0 ? [...tools.catalogue.keys()] : positionals;
  const folders = await compareFolders(tools.catalogue.keys(), projectRoot);
  const unknown = positionals.map(describeUnknownFolder).find((problem) => folders.includes(problem));
  if (unknown !== undefined) throw new UsageError(unknown);
  const challenges = ids.map((id) => getChallenge(id, tools.catalogue));
  const grader = tools.createGrader();
  let wrong = 0;
  try {
    if (positionals.length === 0) wrong += await printProblems(folders, io);
    for (const challenge of challenges) {
      const check = await checkChallenge(challenge, (id) => tools.catalogue.get(id), withoutFaults(grader, io.signal));
      const problems = values.write ? check.problems : [...check.problems, ...findStale(check)];
      if (values.write) await writeFiles(check, io);
      wrong += await printProblems(problems, io);
      await writeText(io.stdout, `${printResult(check, problems.length)}\n`);
    }
  } finally {
    await grader.close();
  }
  return wrong === 0 ? exitStatus.passed : exitStatus.failed;
}

async function printProblems(problems: readonly string[], io: Io): Promise<number> {
  for (const problem of problems) await writeText(io.stdout, `${showText(problem)}\n`);
  return problems.length;
}

/** A fault of the grader's own is no finding about a challenge: it ends the check. */
function withoutFaults(grader: Grader, signal: AbortSignal): Pick<Grader, "grade"> {
  return {
    grade: async (submission, challengeId, options) => {
      const grade = await grader.grade(submission, challengeId, { ...options, signal });
      if (grade.error?.kind === "internal") throw new Error(`${submission.name}: ${grade.error.message}`);
      return grade;
    },
  };
}

/** What `--write` writes, and who reads it. */
function filesOf({ challenge, misconceptions, stale, hints, hintsStale }: AuthorCheck) {
  const folder = `challenges/${challenge}`;
  return [
    { path: `${folder}/misconceptions.json`, content: misconceptions, stale, users: "grades use" },
    { path: `${folder}/misconception-hints.json`, content: hints, stale: hintsStale, users: "the classroom uses" },
  ];
}

async function writeFiles(check: AuthorCheck, io: Io): Promise<void> {
  for (const { path, content, users } of filesOf(check)) {
    await writeFile(new URL(path, projectRoot), `${JSON.stringify(content, null, 2)}\n`);
    await writeText(io.stdout, `${path} is written; build again so that ${users} it.\n`);
  }
}

function findStale(check: AuthorCheck): readonly string[] {
  return filesOf(check)
    .filter(({ stale }) => stale)
    .map(
      ({ path }) =>
        `${path} is not what the mutants give: run "cosigner check --write ${check.challenge}", then build.`,
    );
}

function printResult({ challenge, variants, mutants }: AuthorCheck, wrong: number): string {
  const what = `solution, starter, ${variants} variants, ${mutants} mutants`;
  return `${challenge}: ${what}: ${wrong === 0 ? "all right" : `${wrong} wrong`}`;
}
