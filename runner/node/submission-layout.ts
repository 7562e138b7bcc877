import { parseCanvasName, parseMoodleName } from "../model/export-name.ts";
import { type FileTree, joinPath } from "./file-tree.ts";
import { findMainFile, type Learner, type LearnerFile, lookThrough } from "./learner-files.ts";

/** A learner's place in a tree. `path` is how reports name it within the tree; "" is the whole. */
export type PlacedLearner = Learner & { readonly path: string };

/** Whose submissions a tree holds. */
export interface SubmissionLayout {
  readonly learners: readonly PlacedLearner[];
  /** What is nobody's code: a sentence each. */
  readonly notes: readonly string[];
}

/** What Moodle exports besides files: a text typed into a box, for instance. */
const moodleOther = /_\d+_assignsubmission_(?!file(?:_|$))[a-z]/;

/** The same of Canvas. */
const canvasOther = /_\d+_(?:text|link)\.html$/;

/**
 * Who handed in what: a folder with the challenge's file is one submission; any other is a batch of files and folders,
 * or what Canvas or Moodle exported. A folder that is all its folder holds is looked through.
 * @param file the challenge's file
 */
export async function findLayout(tree: FileTree, file: string): Promise<SubmissionLayout> {
  const isMoodle = (name: string) => parseMoodleName(name) !== undefined || moodleOther.test(name);
  const folder = await lookThrough(tree, "", isMoodle);
  const listing = await tree.list(folder);
  if (listing.files.includes(file)) return { learners: [{ path: folder, folder }], notes: [] };
  const all = [...listing.files, ...listing.folders];
  const texts = all.filter((name) => moodleOther.test(name));
  const canvasTexts = listing.others.filter((name) => canvasOther.test(name));
  const isWanted = (name: string) => !moodleOther.test(name);
  const place = (name: string) => ({ path: joinPath(folder, name), name });
  const [files, others] = [listing.files.filter(isWanted).map(place), listing.others.filter(isWanted).map(place)];
  const folders = listing.folders.filter(isWanted).map((name) => joinPath(folder, name));
  const learners = [
    ...(folders.length === 0 ? (placeCanvas(files, others, file) ?? placeFiles(files, file)) : placeFiles(files, file)),
    ...folders.map((path) => ({ path, folder: path })),
  ];
  return {
    learners: learners.sort(byPath),
    notes: [...noteTexts(texts, "Moodle"), ...noteTexts(canvasTexts, "Canvas")],
  };
}

function byPath(left: PlacedLearner, right: PlacedLearner): number {
  return left.path < right.path ? -1 : 1;
}

function noteTexts(names: readonly string[], platform: string): readonly string[] {
  const [first] = names;
  if (first === undefined) return [];
  const others = names.length === 1 ? "" : ` and ${names.length - 1} more like it`;
  return [`"${first}"${others}: no file, but what was typed into ${platform}; left out.`];
}

/**
 * An export of Canvas: only files, whose names all say whose they are. Who handed in no code is there too: a learner must not
 * be gone without a word.
 */
function placeCanvas(
  files: readonly LearnerFile[],
  others: readonly LearnerFile[],
  file: string,
): readonly PlacedLearner[] | undefined {
  const code = files.map(toCanvasFile).filter((found) => found !== undefined);
  const rest = others.map(toCanvasFile).filter((found) => found !== undefined);
  const isExport =
    code.length === files.length && (code.length > 0 || (rest.length > 0 && rest.length === others.length));
  return isExport ? groupByLearner([...code, ...rest], file) : undefined;
}

function placeFiles(files: readonly LearnerFile[], file: string): readonly PlacedLearner[] {
  const moodle = files.map(toMoodleFile);
  const others = files.filter((_, at) => moodle[at] === undefined);
  return [
    ...groupByLearner(
      moodle.filter((found) => found !== undefined),
      file,
    ),
    ...others.map((one) => ({ path: one.path, files: [one] })),
  ];
}

/** A file whose name says who handed it in. */
interface ExportedFile extends LearnerFile {
  readonly learner: string;
}

function toCanvasFile({ path, name }: LearnerFile): ExportedFile | undefined {
  const found = parseCanvasName(name);
  return found && { path, name: found.file, learner: `${found.userId ?? found.anonymousId} ${found.learner}` };
}

function toMoodleFile({ path, name }: LearnerFile): ExportedFile | undefined {
  const found = parseMoodleName(name);
  if (found === undefined || found.file === null) return undefined;
  return { path, name: found.file, learner: `${found.participantId} ${found.learner}` };
}

/** A submission of several files is named after the challenge's, else after the first. */
function groupByLearner(files: readonly ExportedFile[], file: string): readonly PlacedLearner[] {
  const groups = Map.groupBy(files, ({ learner }) => learner);
  return Array.from(groups.values(), (group) => ({
    path: (findMainFile(group, file) ?? group[0])?.path ?? "",
    files: group,
  }));
}
