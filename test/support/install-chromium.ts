import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { findChromium } from "./chromium.ts";

const commands: readonly (readonly [string, ...string[]])[] = canUseDebianPackages()
  ? [
      ["apt-get", "update"],
      ["apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation"],
    ]
  : [["playwright-core", "install", "chromium"]];

if (findChromium() === undefined) {
  for (const [command, ...parameters] of commands) {
    console.error(`No Chromium found; running ${[command, ...parameters].join(" ")}`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const shell = process.platform === "win32";
    if (spawnSync(command, parameters, { env, shell, stdio: ["ignore", 2, 2] }).status !== 0) break;
  }
  if (findChromium() === undefined) {
    console.error(
      "The tests need Chromium: install Chromium or Chrome, or name one in CHROME_PATH, and run npm test again.",
    );
    process.exitCode = 1;
  }
}

function canUseDebianPackages(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}
