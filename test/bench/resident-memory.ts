import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The resident memory of a process and of those that it started, in MB. */
export async function readResidentMb(pid: number): Promise<number> {
  const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid=,rss="]);
  const rows = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const own = rows.filter(([process, parent]) => process === pid || parent === pid);
  return own.reduce((sum, [, , kilobytes = 0]) => sum + kilobytes, 0) / 1024;
}

/** The most memory over some seconds, looked at each second. */
export async function readPeakResidentMb(pid: number, seconds: number): Promise<number> {
  let most = 0;
  for (let second = 0; second < seconds; second++) {
    most = Math.max(most, await readResidentMb(pid));
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  return most;
}
