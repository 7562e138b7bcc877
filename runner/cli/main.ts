import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { projectRoot, readProjectFile } from "../node/project-files.ts";
import { showText } from "../report/visible-text.ts";
import { exitStatus, type Io, UsageError } from "./io.ts";

const help = `Usage: cosigner <command> [options]

  grade <path>…              grade submissions: files, folders, .zip archives, or - for standard input
  compare OLD NEW            what changed between two gradings
  similar <path>…            pairs of submissions that are alike
  export-autograder FOLDER   write an autograder for Gradescope or Classroom 50
  simulate [FILE]            replay deploys on the simulated chain
  check [id…]                the author's check of challenges
  serve                      serve the course, and classrooms
  export                     attempts and grades of classrooms
  backup FILE                copy a folder of classrooms, also while a server has it
  restore FILE               put such a copy in its place

"cosigner <command> --help" says more. Exit status: 0 all passed; 1 something did not; 2 usage error; 3 our own fault.
`;

/** A command. What it needs is loaded when it is called, so that --help stays quick. */
interface Command {
  help(): Promise<string>;
  run(args: readonly string[], io: Io): Promise<number>;
}

const commands: ReadonlyMap<string, Command> = new Map([
  ["grade", { help: async () => (await import("./grade-arguments.ts")).gradeHelp, run: grade }],
  ["compare", { help: async () => (await import("./compare-command.ts")).compareHelp, run: compare }],
  ["similar", { help: async () => (await import("./similar-arguments.ts")).similarHelp, run: similar }],
  ["export-autograder", { help: readExportHelp, run: exportAutograder }],
  ["simulate", { help: async () => (await import("./simulate-command.ts")).simulateHelp, run: simulate }],
  ["check", { help: async () => (await import("./check-command.ts")).checkHelp, run: check }],
  ["export", { help: async () => (await import("./export-command.ts")).exportHelp, run: exportClassrooms }],
  ["backup", { help: async () => (await import("./backup-command.ts")).backupHelp, run: backup }],
  ["restore", { help: async () => (await import("./backup-command.ts")).restoreHelp, run: restore }],
  ["serve", { help: async () => (await import("./serve-command.ts")).serveHelp, run: serve }],
]);

/** Runs a command line and comes to its exit status. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await runCommand(argv, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`cosigner: ${showText(error.message)}\n`);
    return exitStatus.usage;
  }
}

async function runCommand([name, ...args]: readonly string[], io: Io): Promise<number> {
  if (name === undefined) {
    io.stderr.write(help);
    return exitStatus.usage;
  }
  const command = commands.get(name);
  if (command === undefined && !name.startsWith("-")) {
    throw new UsageError(`There is no command "${name}": choose from ${[...commands.keys()].join(", ")}.`);
  }
  const asked = [name, ...args].find((arg) => ["--help", "-h", "--version", "--"].includes(arg));
  if (asked === "--help" || asked === "-h") {
    io.stdout.write((await command?.help()) ?? help);
    return exitStatus.passed;
  }
  if (asked === "--version") {
    io.stdout.write(`${await readVersion()}\n`);
    return exitStatus.passed;
  }
  if (command === undefined) throw new UsageError(`There is no option "${name}": see "cosigner --help".`);
  return command.run(args, io);
}

async function readVersion(): Promise<string> {
  const { version } = JSON.parse(await readProjectFile("package.json"));
  return String(version);
}

async function grade(args: readonly string[], io: Io): Promise<number> {
  const { runGrade } = await import("./grade-command.ts");
  return runGrade(args, io, await loadGrading());
}

async function compare(args: readonly string[], io: Io): Promise<number> {
  const { runCompare } = await import("./compare-command.ts");
  return runCompare(args, io);
}

async function similar(args: readonly string[], io: Io): Promise<number> {
  const [{ runSimilar }, { catalogue }, { findSources }] = await Promise.all([
    import("./similar-command.ts"),
    import("../../challenges/catalogue.ts"),
    import("./submission-sources.ts"),
  ]);
  return runSimilar(args, io, {
    catalogue,
    findSources: async (paths, file) => (await findSources({ paths, output: undefined }, file, io)).sources,
  });
}

async function readExportHelp(): Promise<string> {
  return (await import("./export-autograder-command.ts")).exportAutograderHelp;
}

async function exportAutograder(args: readonly string[], io: Io): Promise<number> {
  const [{ runExportAutograder }, { catalogue }] = await Promise.all([
    import("./export-autograder-command.ts"),
    import("../../challenges/catalogue.ts"),
  ]);
  return runExportAutograder(args, io, { catalogue, root: projectRoot });
}

async function simulate(args: readonly string[], io: Io): Promise<number> {
  const { runSimulate } = await import("./simulate-command.ts");
  return runSimulate(args, io);
}

async function check(args: readonly string[], io: Io): Promise<number> {
  const { runCheck } = await import("./check-command.ts");
  const { catalogue, createGrader } = await loadGrading();
  return runCheck(args, io, { catalogue, createGrader: () => createGrader(availableParallelism()) });
}

async function serve(args: readonly string[], io: Io): Promise<number> {
  const [{ runServe }, { openClassrooms }, { startServer }, { randomBytes }] = await Promise.all([
    import("./serve-command.ts"),
    import("../../site/server/open-classrooms.ts"),
    import("../../site/server/serve.ts"),
    import("node:crypto"),
  ]);
  // A batch wants threads with room for much garbage; here they are mostly idle, and what they once took they keep.
  for (const flag of ["--min-semi-space-size=1", "--max-semi-space-size=4"]) setFlagsFromString(flag);
  const { createGrader, findChallenge } = await loadGrading();
  const { findMisconceptionHint } = await import("../../challenges/misconception-hints.ts");
  const folder = (name: string) => fileURLToPath(new URL(`dist/${name}/`, projectRoot));
  // The database stands outside the threads; with one processor alone, code that loops would hold up everybody.
  const jobs = Math.max(2, availableParallelism());
  return runServe(args, io, {
    roots: { whole: folder("site"), graded: folder("site-graded") },
    makeStartKey: () => randomBytes(9).toString("base64url"),
    openClassrooms: (wanted) =>
      openClassrooms({
        ...wanted,
        jobs,
        createGrader: () => createGrader(jobs),
        hasChallenge: (id) => findChallenge(id) !== undefined,
        findHint: findMisconceptionHint,
      }),
    startServer,
  });
}

async function exportClassrooms(args: readonly string[], io: Io): Promise<number> {
  const [{ runExport }, { exportFolder }] = await Promise.all([
    import("./export-command.ts"),
    import("../../site/server/export-folder.ts"),
  ]);
  return runExport(args, io, { exportFolder });
}

async function backup(args: readonly string[], io: Io): Promise<number> {
  const [{ runBackup }, { backupStore }] = await Promise.all([
    import("./backup-command.ts"),
    import("../../site/server/store/backup.ts"),
  ]);
  return runBackup(args, io, { backupStore });
}

async function restore(args: readonly string[], io: Io): Promise<number> {
  const [{ runRestore }, { restoreStore }] = await Promise.all([
    import("./backup-command.ts"),
    import("../../site/server/store/backup.ts"),
  ]);
  return runRestore(args, io, { restoreStore });
}

async function loadGrading() {
  const [{ catalogue, findChallenge }, { createNodeGrader }] = await Promise.all([
    import("../../challenges/catalogue.ts"),
    import("../node/node-grader.ts"),
  ]);
  return { catalogue, findChallenge, createGrader: (jobs: number) => createNodeGrader({ jobs, findChallenge }) };
}
