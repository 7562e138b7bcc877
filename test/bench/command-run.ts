import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { command } from "../cli/command-line.ts";

/** What a whole process took. */
export interface CommandRun {
  readonly seconds: number;
  readonly status: number | null;
  /** The most memory that it held at any time, in MB; NaN where the system does not tell. */
  readonly peakMb: number;
}

/** Runs it to its end and lets go of what it prints. */
export async function runCommand(parameters: readonly string[]): Promise<CommandRun> {
  const start = performance.now();
  const child = spawn(command, parameters, { stdio: ["ignore", "ignore", "inherit"] });
  let peakMb = Number.NaN;
  const look = async () => {
    const peak = await readPeakMb(child.pid);
    if (!Number.isNaN(peak)) peakMb = peak;
  };
  // The system keeps the maximum; it has only to be asked before the process is gone.
  const timer = setInterval(() => void look(), 200);
  try {
    const status = await new Promise<number | null>((resolve, reject) =>
      child.on("close", resolve).on("error", reject),
    );
    return { seconds: (performance.now() - start) / 1000, status, peakMb };
  } finally {
    clearInterval(timer);
  }
}

/** The most memory that a process has held so far, in MB; NaN where it has ended or the system does not tell. */
export async function readPeakMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) / 1024;
}
