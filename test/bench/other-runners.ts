import { spawn } from "node:child_process";
import { cp, mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createSubmission } from "./submissions.ts";

/** A test runner whose command line is started once for each submission. */
export interface OtherRunner {
  readonly name: string;
  /** That many times its throughput is asked of Cosigner. */
  readonly target: number;
  readonly parameters: readonly string[];
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const source = fileURLToPath(new URL("./runners/", import.meta.url));
/** Where they are installed: they are no part of the project. */
const installed = join(root, "dist/bench-runners");
const suite = fileURLToPath(new URL("./runner-suite.ts", import.meta.url));
const inside = (path: string) => join(installed, "node_modules", path);

/** Each as its documentation starts it on TypeScript, with nothing that this suite does not need. */
export const otherRunners: readonly OtherRunner[] = [
  {
    name: "mocha's command line with tsx",
    target: 35,
    parameters: ["--import", "tsx", inside("mocha/bin/mocha.js"), "--no-config", "--no-package", "-R", "dot", suite],
  },
  {
    name: "Jest with SWC",
    target: 65,
    parameters: [
      "--experimental-vm-modules",
      inside("jest/bin/jest.js"),
      "--config",
      join(installed, "jest.config.js"),
      "--runInBand",
    ],
  },
  {
    name: "Vitest",
    target: 120,
    parameters: [inside("vitest/vitest.mjs"), "run", "--config", join(installed, "vitest.config.js")],
  },
];

/** Installs them, by the exact versions of the package.json beside their configuration; what they need in turn is npm's choice. */
export async function installRunners(): Promise<void> {
  await mkdir(installed, { recursive: true });
  await cp(source, installed, { recursive: true });
  if (await stat(inside(".package-lock.json")).catch(() => undefined)) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  await run(npm, ["install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: installed });
}

/** Submissions that such a runner tests in a second, with a process on each of two cores. */
export async function measureRunner(runner: OtherRunner, challenge: string, folder: string): Promise<number> {
  // The first one fills the runner's caches and the disk's.
  await testOne(runner, challenge, join(folder, "first.ts"), -1);
  const start = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < SUBMISSIONS) {
      const index = next++;
      await testOne(runner, challenge, join(folder, `other-${index}.ts`), index);
    }
  };
  await Promise.all([lane(), lane()]);
  return SUBMISSIONS / ((performance.now() - start) / 1000);
}

const SUBMISSIONS = 12;

async function testOne(runner: OtherRunner, challenge: string, path: string, index: number): Promise<void> {
  await writeFile(path, createSubmission(index).files["keys_manager.ts"] ?? "");
  const env = { ...process.env, BENCH_ROOT: root, BENCH_CHALLENGE: challenge, BENCH_SUBMISSION: path };
  await run(process.execPath, runner.parameters, { cwd: root, env });
}

async function run(
  command: string,
  parameters: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<void> {
  const child = spawn(command, parameters, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const status = await new Promise<number | null>((resolve, reject) => child.on("close", resolve).on("error", reject));
  if (status !== 0) throw new Error(`${command} ${parameters.join(" ")} failed:\n${said}`);
}
