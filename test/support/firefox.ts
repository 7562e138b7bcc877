import { existsSync } from "node:fs";
import { join } from "node:path";

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  linux: ["firefox-esr", "firefox"].map((name) => join("/usr/bin", name)),
  win32: [join(process.env["ProgramFiles"] ?? "C:\\Program Files", "Mozilla Firefox", "firefox.exe")],
};

/**
 * The Firefox to test with: the one that FIREFOX_PATH names, else the first of the usual places.
 * @throws where FIREFOX_PATH names no file
 */
export function findFirefox(): string | undefined {
  const named = process.env["FIREFOX_PATH"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(
      `FIREFOX_PATH names ${named}, where there is no file: correct it, or unset it to search the usual places.`,
    );
  }
  return usualPlaces[process.platform]?.find((path) => existsSync(path));
}
