import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { AccountFormatError } from "../chain/account-json.ts";
import { showJson, showText } from "../report/visible-text.ts";
import { exitStatus, type Io, isSystemError, UsageError } from "./io.ts";
import { parseCommand } from "./options.ts";
import { writeText } from "./output.ts";
import { findDifferences, parseDeploy, type SimulatedDeploy, simulate } from "./simulation.ts";

export const simulateHelp = `Usage: cosigner simulate [--check] [FILE]

Replays deploys on the simulated chain. Reads JSON lines from FILE, or from standard input: one deploy each, with
"account", "authorization_keys" and "ops", where an op is a host function such as
{"op":"remove_associated_key","account_hash":"account-hash-…"}. Prints for each its "id", who was "authorized", the
"results" as the chain's codes (null where the deploy is refused) and the "final" account.

  --check   compare with the "results" and "final" of each line instead, print each difference and a last line
            "N deploys, M differ"

Exit status: 0; 1 with --check where a deploy differs; 2 for a malformed input.
`;

/** `cosigner simulate`. @throws UsageError */
export async function runSimulate(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand("simulate", args, { check: { type: "boolean", default: false } });
  const [file, extra] = positionals;
  if (extra !== undefined) throw new UsageError(`"${extra}" is one file too many: simulate reads one.`);
  const name = file === undefined || file === "-" ? "standard input" : `"${file}"`;
  try {
    const { deploys, differing } = await replay(readDeploys(file, io), values.check, io);
    if (deploys === 0) throw new UsageError(`${name} holds no deploy: write one on each line.`);
    if (values.check) await writeText(io.stdout, `${deploys} deploys, ${differing} differ\n`);
    return differing === 0 ? exitStatus.passed : exitStatus.failed;
  } catch (error) {
    if (error instanceof AccountFormatError) throw new UsageError(`${name}, ${error.message}`);
    if (isSystemError(error)) throw new UsageError(`${name} cannot be read (${error.code}): check the path.`);
    throw error;
  }
}

/** Prints what becomes of each deploy, or with `check` in what it differs from what the input says. */
async function replay(
  deploys: AsyncIterable<SimulatedDeploy>,
  check: boolean,
  { stdout, signal }: Io,
): Promise<{ readonly deploys: number; readonly differing: number }> {
  let count = 0;
  let differing = 0;
  for await (const deploy of deploys) {
    signal.throwIfAborted();
    count += 1;
    const simulated = simulate(deploy);
    const lines = check ? findDifferences(deploy, simulated).map(showText) : [showJson(JSON.stringify(simulated))];
    if (check && lines.length > 0) differing += 1;
    if (lines.length > 0) await writeText(stdout, `${lines.join("\n")}\n`);
  }
  return { deploys: count, differing };
}

async function* readDeploys(file: string | undefined, io: Io): AsyncGenerator<SimulatedDeploy> {
  const input = file === undefined || file === "-" ? Readable.from(io.stdin) : createReadStream(resolve(io.cwd, file));
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const text = number === 1 ? line.replace(/^\ufeff/, "") : line;
    if (text.trim() !== "") yield parseDeploy(text, `line ${number}`);
  }
}
