import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Where Chromium and Chrome are installed, the likeliest first. */
function usualPlaces(): readonly string[] {
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  const windows = [ProgramFiles, process.env["ProgramFiles(x86)"], LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe"));
  const linux = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const macos = ["Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium"];
  const byPlatform: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    darwin: ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
      macos.map((app) => join(folder, app)),
    ),
    linux: [...linux.map((name) => join("/usr/bin", name)), "/snap/bin/chromium"],
    win32: windows,
  };
  return [...(byPlatform[process.platform] ?? []), chromium.executablePath()];
}

/**
 * The Chromium to test with: the one that CHROME_PATH names, else the first of the usual places.
 * @throws where CHROME_PATH names no file
 */
export function findChromium(): string | undefined {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(
      `CHROME_PATH names ${named}, where there is no file: correct it, or unset it to search the usual places.`,
    );
  }
  return usualPlaces().find((path) => existsSync(path));
}

/** Debian's Chromium without a window of its own: the same engine, and half the work for each page. */
const headlessShell = "/usr/bin/chromium-headless-shell";

/** The headless shell, where it is installed and CHROME_PATH asks for nothing else. */
export function findHeadlessShell(): string | undefined {
  return !process.env["CHROME_PATH"] && existsSync(headlessShell) ? headlessShell : undefined;
}

const open = new Set<Browser>();

/** What a test needs of a Chromium. */
export interface ChromiumNeeds {
  /** Everything that a person's Chromium has, as installing a site as an app; pages alone are quicker without. */
  readonly whole?: boolean;
  /** A name that leads to this machine: to a browser it is no local address, and without HTTPS no safe one. */
  readonly ownName?: string;
}

/**
 * Starts a Chromium with a profile of its own. What is still open when the tests end is closed then.
 * @throws where no Chromium is found
 */
export async function launchChromium({ whole = false, ownName }: ChromiumNeeds = {}): Promise<Browser> {
  const executablePath = (whole ? undefined : findHeadlessShell()) ?? findChromium();
  if (executablePath === undefined) throw new Error("There is no Chromium: install it, or name one in CHROME_PATH.");
  const browser = await chromium.launch({
    executablePath,
    // Chromium's own sandbox does not start for root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-gpu",
      "--disable-quic",
      "--disable-sync",
      "--no-first-run",
      ...(ownName === undefined ? [] : [`--host-resolver-rules=MAP ${ownName} 127.0.0.1`]),
    ],
  });
  open.add(browser);
  browser.on("disconnected", () => open.delete(browser));
  return browser;
}

/** Closes every Chromium that is still open. */
export async function closeBrowsers(): Promise<void> {
  await Promise.all([...open].map((browser) => browser.close()));
}
