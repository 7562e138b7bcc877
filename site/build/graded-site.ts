import { cp } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { BuiltAssets } from "./assets.ts";
import type { ChallengeTexts } from "./pages.tsx";

/** What a site must not hold whose server alone grades, as paths from its root: suites and mutants, and solutions. */
export function listSecretFiles(
  { scripts }: BuiltAssets,
  challenges: ReadonlyMap<string, ChallengeTexts>,
): ReadonlySet<string> {
  return new Set([scripts["run-worker"], ...[...challenges.values()].map(({ solution }) => solution)]);
}

/** Copies what pages load, without what is secret and what was written beside it. */
export async function copyAssets(from: string, to: string, secret: ReadonlySet<string>): Promise<void> {
  await cp(join(from, "assets"), join(to, "assets"), {
    recursive: true,
    filter: (path) => {
      const file = relative(from, path).split(sep).join("/");
      return ![...secret].some((name) => file === name || file.startsWith(`${name}.`));
    },
  });
}
