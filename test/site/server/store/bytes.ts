import { spawnSync } from "node:child_process";

/**
 * In how many files of a folder a text stands. Another process reads them: one that closes a file which SQLite has open
 * here would undo its locks.
 */
export function countIn(folder: string, text: string): number {
  const { stdout } = spawnSync("grep", ["-rlaF", text, folder], { encoding: "utf8" });
  return stdout.split("\n").filter((line) => line !== "").length;
}
