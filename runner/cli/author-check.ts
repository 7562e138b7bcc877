import { authorNotes } from "../../challenges/author.ts";
import { findMisconceptionHints } from "../../challenges/misconception-hints.ts";
import type { Challenge, MisconceptionSignature } from "../model/challenge.ts";
import type { Grade } from "../model/grade.ts";
import { DEFAULT_SEED, type Grader } from "../model/grader.ts";
import { type ChallengeFiles, type MutantFile, readChallengeFiles } from "../node/challenge-files.ts";
import { projectRoot } from "../node/project-files.ts";
import { signatureOf } from "../suite/signature.ts";
import { findMissingParts } from "./challenge-parts.ts";
import { checkSameHints, hintsOf } from "./mutant-hints.ts";

/** What a check of one challenge found. */
export interface AuthorCheck {
  readonly challenge: string;
  readonly variants: number;
  readonly mutants: number;
  /** What is wrong, a sentence each that names the file. */
  readonly problems: readonly string[];
  /** What `misconceptions.json` should hold. */
  readonly misconceptions: readonly MisconceptionSignature[];
  /** Whether it holds something else. */
  readonly stale: boolean;
  /** What `misconception-hints.json` should hold: each misconception's hint by its id. */
  readonly hints: Readonly<Record<string, string>>;
  /** Whether it holds something else. */
  readonly hintsStale: boolean;
}

/** A second seed: what is right must be right on other accounts too. */
const OTHER_SEED = 20_261;

/** A mutant with its grade. */
interface GradedMutant {
  readonly mutant: MutantFile;
  readonly grade: Grade;
  readonly signature: string;
}

/**
 * The author's check of a challenge: the solution and every variant have full score, the starter fails, every mutant
 * fails in a way of its own, the misconceptions that grades name are those of the mutants, and nothing is missing.
 * @param root the project's folder
 */
export async function checkChallenge(
  challenge: Challenge,
  findChallenge: (id: string) => Challenge | undefined,
  grader: Pick<Grader, "grade">,
  root: URL = projectRoot,
): Promise<AuthorCheck> {
  const files = await readChallengeFiles(challenge.id, challenge.file, root);
  const reused = await readReusedMutants(challenge, findChallenge, root);
  // A mutant of one function is graded beside the solution's others: without a solution there is nothing to grade.
  const mutants = files.solution.text === "" ? files.mutants : [...reused, ...files.mutants];
  const graded = await Promise.all(mutants.map((mutant) => gradeMutant(mutant, challenge, files, grader)));
  const misconceptions = misconceptionsOf(graded);
  const stale = JSON.stringify(challenge.misconceptions) !== JSON.stringify(misconceptions);
  const hints = hintsOf(mutants);
  const builtHints = findMisconceptionHints(challenge.id);
  const problems = [
    ...(await findMissingParts(challenge.id, files, mutants.length, root)),
    ...checkReused(challenge, findChallenge),
    ...checkSameHints(challenge.id, mutants),
    ...(builtHints === undefined ? [describeUnlistedHints(challenge.id)] : []),
    ...(await checkRightOnes(challenge, files, grader)),
    ...(await checkStarter(challenge, files, grader)),
    ...graded.flatMap((one) => checkMutant(one, graded)),
    // While the file is stale, no grade can name what it should.
    ...(stale ? [] : graded.flatMap(checkNamed)),
  ];
  return {
    challenge: challenge.id,
    variants: files.variants.length,
    mutants: mutants.length,
    problems,
    misconceptions,
    stale,
    hints,
    // Where nobody reads the file, what is wrong is said already.
    hintsStale: builtHints !== undefined && JSON.stringify(builtHints) !== JSON.stringify(hints),
  };
}

async function readReusedMutants(
  challenge: Challenge,
  findChallenge: (id: string) => Challenge | undefined,
  root: URL,
): Promise<readonly MutantFile[]> {
  const lists = authorNotes(challenge.id).mutantsOf.map(async (id) => {
    const other = findChallenge(id);
    return other === undefined ? [] : (await readChallengeFiles(id, other.file, root)).mutants;
  });
  return (await Promise.all(lists)).flat();
}

function checkReused({ id }: Challenge, findChallenge: (id: string) => Challenge | undefined): readonly string[] {
  return authorNotes(id)
    .mutantsOf.filter((other) => findChallenge(other) === undefined)
    .map(
      (other) => `challenges/author.ts lets ${id} reuse the mutants of ${other}, which is no challenge: correct it.`,
    );
}

function describeUnlistedHints(id: string): string {
  return `challenges/misconception-hints.ts lacks the hints of ${id}: enter its misconception-hints.json there.`;
}

/** A mutant of one function alone stands in for it beside the solution's other functions. */
function composeMutant(mutant: MutantFile, challenge: Challenge, files: ChallengeFiles): Record<string, string> {
  const others = challenge.functions.filter((name) => name !== mutant.function);
  const isWhole = others.length === 0 || others.some((name) => mutant.text.includes(`export function ${name}(`));
  if (isWhole) return { [challenge.file]: mutant.text };
  return {
    [challenge.file]: [
      `export { ${mutant.function} } from "./mutant.ts";`,
      `export { ${others.join(", ")} } from "./solution.ts";`,
    ].join("\n"),
    "mutant.ts": mutant.text,
    "solution.ts": files.solution.text,
  };
}

async function gradeMutant(
  mutant: MutantFile,
  challenge: Challenge,
  files: ChallengeFiles,
  grader: Pick<Grader, "grade">,
): Promise<GradedMutant> {
  const submission = { name: mutant.path, files: composeMutant(mutant, challenge, files) };
  const grade = await grader.grade(submission, challenge.id);
  const signature = signatureOf(grade.tests, challenge.suite(DEFAULT_SEED), mutant.function);
  return { mutant, grade, signature };
}

function misconceptionsOf(graded: readonly GradedMutant[]): readonly MisconceptionSignature[] {
  return graded
    .filter(({ mutant }) => mutant.shares === null)
    .map(({ mutant, signature }) => ({
      id: mutant.id,
      function: mutant.function,
      message: mutant.message,
      signature,
    }));
}

async function checkRightOnes(
  challenge: Challenge,
  files: ChallengeFiles,
  grader: Pick<Grader, "grade">,
): Promise<readonly string[]> {
  const written = [files.solution, ...files.variants].filter(({ text }) => text !== "");
  const checks = written.flatMap((file) =>
    [DEFAULT_SEED, OTHER_SEED].map(async (seed) => {
      const submission = { name: file.path, files: { [challenge.file]: file.text } };
      const grade = await grader.grade(submission, challenge.id, { seed });
      if (grade.outcome === "passed" && grade.score === grade.maxScore) return [];
      return [`${file.path} is right but has ${describe(grade)} with seed ${seed}: mend it or the suite.`];
    }),
  );
  return (await Promise.all(checks)).flat();
}

async function checkStarter(
  challenge: Challenge,
  files: ChallengeFiles,
  grader: Pick<Grader, "grade">,
): Promise<readonly string[]> {
  if (files.starter.text === "") return [];
  const submission = { name: files.starter.path, files: { [challenge.file]: files.starter.text } };
  const grade = await grader.grade(submission, challenge.id);
  if (grade.outcome === "failed" && grade.score === 0) return [];
  return [
    `${files.starter.path} should be graded without a point, but has ${describe(grade)}: leave its functions open.`,
  ];
}

function checkMutant({ mutant, grade, signature }: GradedMutant, graded: readonly GradedMutant[]): readonly string[] {
  if (grade.outcome === "passed") return [`${mutant.path} passes: write a case that it fails.`];
  if (grade.outcome === "error") {
    return [`${mutant.path} is not graded (${grade.error?.message}): a mutant must run.`];
  }
  const failsOwn = grade.tests.some((test) => test.outcome === "failed" && test.id.startsWith(`${mutant.function}/`));
  if (!failsOwn) return [`${mutant.path} fails no test of ${mutant.function}: correct its @function or the cases.`];
  const named = mutant.shares ?? mutant.id;
  const twins = graded.filter(
    ({ mutant: other, signature: theirs }) =>
      other !== mutant &&
      other.function === mutant.function &&
      theirs === signature &&
      (other.shares ?? other.id) !== named,
  );
  if (twins.length > 0) {
    const names = twins.map((twin) => twin.mutant.id).join(", ");
    return [`${mutant.path} fails exactly as ${names}: write a case that tells them apart, or say @shares.`];
  }
  return [];
}

/** The grade of a mutant says the mutant's own sentence. */
function checkNamed({ mutant, grade }: GradedMutant): readonly string[] {
  const named = mutant.shares ?? mutant.id;
  if (grade.misconceptions.some((one) => one.id === named && one.function === mutant.function)) return [];
  return [`The grade of ${mutant.path} does not name ${named}: its failed tests must be told by how they fail.`];
}

function describe(grade: Grade): string {
  if (grade.error) return `an error (${grade.error.message})`;
  const failed = grade.tests.find((test) => test.outcome === "failed");
  return `${grade.score} of ${grade.maxScore}${failed ? ` (${failed.id}: ${failed.message})` : ""}`;
}
