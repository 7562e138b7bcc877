import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { findChromium, findHeadlessShell } from "./chromium.ts";
import { findFirefox } from "./firefox.ts";

type Command = readonly [string, ...string[]];

if (canUseDebianPackages()) {
  const missing = [
    ...(findChromium() === undefined ? ["chromium", "fonts-liberation"] : []),
    ...(findHeadlessShell() === undefined && !process.env["CHROME_PATH"] ? ["chromium-headless-shell"] : []),
    ...(findFirefox() === undefined ? ["firefox-esr"] : []),
  ];
  if (missing.length > 0) {
    runAll(
      ["apt-get", "update"],
      // Each by itself: one that cannot be had shall not keep the other away.
      ...missing.map((name): Command => ["apt-get", "install", "--yes", "--no-install-recommends", name]),
    );
  }
} else if (findChromium() === undefined) {
  runAll(["playwright-core", "install", "chromium"]);
}

if (findChromium() === undefined) {
  console.error(
    "The tests need Chromium: install Chromium or Chrome, or name one in CHROME_PATH, and run npm test again.",
  );
  process.exitCode = 1;
}

function runAll(...commands: readonly Command[]): void {
  for (const [command, ...parameters] of commands) {
    console.error(`A browser is missing; running ${[command, ...parameters].join(" ")}`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const shell = process.platform === "win32";
    spawnSync(command, parameters, { env, shell, stdio: ["ignore", 2, 2] });
  }
}

function canUseDebianPackages(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}
