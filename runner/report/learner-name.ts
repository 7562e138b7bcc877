import { type ExportName, parseExportName } from "../model/export-name.ts";

/** Whose submission it is, as far as its name says. */
export interface LearnerName {
  /** What a learning platform wrote into the name, if one did. */
  readonly exported: ExportName | null;
  /** What to look the learner up by, the likeliest first: a name, a login, an email address or an ID. */
  readonly names: readonly string[];
}

/** The file that every challenge has its learners complete: a name that names nobody. */
const SHARED_FILE = "keys_manager";

/**
 * The learner behind `class/ada/keys_manager.ts`, `class/bob.ts` or what a learning platform exported.
 * @param submission as reports name it
 */
export function findLearnerName(submission: string): LearnerName {
  const exported = parseExportName(submission);
  if (exported !== undefined) return { exported, names: [exported.learner] };
  const [last = "", folder = ""] = submission
    .split(/[/\\]/)
    .filter((part) => part !== "" && part !== ".")
    .reverse();
  const name = last.replace(/\.(?:ts|rs|wasm|zip)$/i, "");
  // A file may be named after what it is, and its folder after the learner; a folder of folders is named after neither.
  const names = [name === SHARED_FILE ? "" : name, name === last ? "" : folder];
  return { exported: null, names: names.filter((one) => one !== "") };
}

/** The learner in one word or two; empty where the name says nothing. */
export function printLearnerName({ names }: LearnerName): string {
  return names[0] ?? "";
}
