#!/usr/bin/env -S node --min-semi-space-size=16 --max-semi-space-size=16 --max-old-space-size=256
// V8 sizes its heap for a machine's whole memory and lets it grow for thousands of submissions before it looks for
// garbage. A batch needs a tenth of these sizes (in MB, for each thread); with them its memory is flat after hundreds.
//
// Nothing is imported here that an old Node could not read: it must get as far as saying what is wrong.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`cosigner: Node ${process.versions.node} is too old: use Node 22.18 or later.\n`);
  process.exit(2);
}

const { main } = await import("./main.ts");

const controller = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => controller.abort(new Error(`ended by ${signal}`)));
}
// A reader that has seen enough, as `head`, is no fault; but half a report must not read as "all passed". 141 is what a
// shell makes of a program that a closed pipe ended.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 141 : 3));

/** What the system refused is said in one line; our own faults with where they happened. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return `the grader itself failed: ${error}`;
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT")
    return `the disk is full (${code}): make room, and run the command again.`;
  return `the grader itself failed: ${"syscall" in error ? error.message : error.stack}`;
}

const io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  signal: controller.signal,
};
try {
  process.exitCode = await main(process.argv.slice(2), io);
} catch (error) {
  if (controller.signal.aborted) process.exitCode = 130;
  else {
    process.stderr.write(`cosigner: ${explain(error)}\n`);
    process.exitCode = 3;
  }
}
