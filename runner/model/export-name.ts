/** What a learning platform wrote into the name of a file or folder that it exported. */
export type ExportName = CanvasName | MoodleName;

/** Canvas: `lovelaceada_LATE_1234_56789_keys_manager-1.ts`. */
export interface CanvasName {
  readonly system: "canvas";
  /** The sortable name without spaces, in lower case; "anonymous" where Canvas hides it. */
  readonly learner: string;
  /** Canvas's own id of the learner, the gradebook's `ID`; `null` where grading is anonymous. */
  readonly userId: string | null;
  /** What stands in its place where grading is anonymous. */
  readonly anonymousId: string | null;
  /** Canvas's id of the uploaded file: each file of a learner has another. */
  readonly fileId: string;
  readonly late: boolean;
  /** The file's own name; Canvas put a number into that of a later upload, as in `keys_manager-1.ts`. */
  readonly file: string;
}

/** Moodle: `Ada Lovelace_1234_assignsubmission_file_/keys_manager.ts`, or the same without a folder. */
export interface MoodleName {
  readonly system: "moodle";
  /** The full name, or "Participant" where grading is blind. */
  readonly learner: string;
  /** The number of the submission's participant, the worksheet's `Identifier` without its word. */
  readonly participantId: string;
  /** The file's own name, or `null` where the name is only that of the folder. */
  readonly file: string | null;
}

// Canvas leaves only letters, digits and underscores of the learner's part, and writes it in lower case.
const canvasName = /^(?<learner>[\p{L}\p{M}\p{N}\p{Pc}]+?)_(?<late>LATE_)?(?<userId>\d+)_(?<fileId>\d+)_(?<file>.+)$/su;
const canvasAnonymousName = /^(?<late>LATE_)?anon_(?<anonymousId>[A-Za-z0-9]+)_(?<fileId>\d+)_(?<file>.+)$/su;
const moodleName = /^(?<learner>.+?)_(?<participantId>\d+)_assignsubmission_file(?:_(?<file>.*))?$/su;

/**
 * What the name of a submission says of its learner, where it is one that Canvas or Moodle exported.
 * @param path as reports name the submission; the platform's name may be any part of it
 */
export function parseExportName(path: string): ExportName | undefined {
  const parts = path.split(/[\\/]/).reverse();
  return findFirst(parts, parseMoodleName) ?? findFirst(parts, parseCanvasName);
}

/** @param name of a file or folder, without those that it lies in */
export function parseCanvasName(name: string): CanvasName | undefined {
  const found = canvasAnonymousName.exec(name)?.groups ?? canvasName.exec(name)?.groups;
  const { learner = "anonymous", late, userId = null, anonymousId = null, fileId, file } = found ?? {};
  if (fileId === undefined || file === undefined || /[A-Z]/.test(learner)) return undefined;
  return { system: "canvas", learner, userId, anonymousId, fileId, late: late !== undefined, file };
}

/** @param name of a file or folder, without those that it lies in */
export function parseMoodleName(name: string): MoodleName | undefined {
  const { learner, participantId, file } = moodleName.exec(name)?.groups ?? {};
  if (learner === undefined || participantId === undefined) return undefined;
  return { system: "moodle", learner, participantId, file: file || null };
}

function findFirst<T>(names: readonly string[], parse: (name: string) => T | undefined): T | undefined {
  for (const name of names) {
    const parsed = parse(name);
    if (parsed !== undefined) return parsed;
  }
  return undefined;
}
