import type { Submission } from "../model/submission.ts";
import { decodeSource } from "./decode-source.ts";
import { type FileTree, isArchive, isSource, joinPath } from "./file-tree.ts";

/** Where the files of one learner are: in a folder, or these. */
export type Learner = { readonly folder: string } | { readonly files: readonly LearnerFile[] };

export interface LearnerFile {
  readonly path: string;
  /** The learner's own name of it, without what a platform put before it. */
  readonly name: string;
}

/** Which submissions are read, and how much of each. */
export interface ReadLimits {
  /** The challenge's file. */
  readonly file: string;
  /** Code beyond it is left unread. */
  readonly limitBytes: number;
}

type Content = Omit<Submission, "name">;

/** So many folders with nothing but one folder in them are looked through. */
const MAX_NESTING = 16;

/**
 * Reads what a learner handed in: the TypeScript files of the folder, or of the archive where that is all there is. The
 * challenge's file may bear the number of a later upload, or any name where it is the only one.
 */
export async function readLearner(tree: FileTree, learner: Learner, limits: ReadLimits): Promise<Content> {
  const files = "files" in learner ? learner.files : await listFolder(tree, learner.folder);
  const archives = files.filter(({ name }) => isArchive(name));
  const main = findMainFile(files, limits.file);
  if (main !== undefined || archives.length === 0) return readFiles(tree, files, main, limits);
  const [archive, second] = archives;
  if (archive === undefined || second !== undefined) {
    return refuse(`There are ${archives.length} archives and no ${limits.file}: hand in one of them.`);
  }
  return readArchive(tree, archive, limits);
}

/** The files of a folder, or of the one folder in it where that is all it holds. */
export async function lookThrough(
  tree: FileTree,
  folder: string,
  isEnough: (name: string) => boolean = () => false,
): Promise<string> {
  let at = folder;
  for (let depth = 0; depth < MAX_NESTING; depth += 1) {
    const { files, folders } = await tree.list(at);
    const [only, second] = folders;
    if (files.length > 0 || only === undefined || second !== undefined || isEnough(only)) break;
    at = joinPath(at, only);
  }
  return at;
}

async function listFolder(tree: FileTree, folder: string): Promise<readonly LearnerFile[]> {
  const at = await lookThrough(tree, folder);
  const { files, others } = await tree.list(at);
  return [...files, ...others].map((name) => ({ path: joinPath(at, name), name }));
}

async function readArchive(tree: FileTree, archive: LearnerFile, limits: ReadLimits): Promise<Content> {
  const inner = await tree.openArchive(archive.path);
  if ("refusal" in inner) return { files: {}, refusal: inner.refusal };
  const [leftOut] = inner.leftOut;
  if (leftOut !== undefined) return refuse(`The archive ${archive.name} is not graded: ${leftOut}`);
  const files = await listFolder(inner, "");
  const main = findMainFile(files, limits.file);
  if (main === undefined && files.some(({ name }) => isArchive(name))) {
    return refuse(`The archive ${archive.name} holds another archive: hand in ${limits.file} itself.`);
  }
  return readFiles(inner, files, main, limits);
}

async function readFiles(
  tree: FileTree,
  all: readonly LearnerFile[],
  main: LearnerFile | undefined,
  { file, limitBytes }: ReadLimits,
): Promise<Content> {
  const sources = all.filter(({ name }) => isSource(name));
  if (sources.length === 0 && all.length > 0) {
    const names = all.slice(0, 5).map(({ name }) => name);
    return refuse(`There is no ${file}; submitted: ${names.join(", ")}. Only TypeScript files (.ts) are graded.`);
  }
  const nameOf = nameFiles(sources, main, file);
  const files: Record<string, string> = {};
  let [read, unreadBytes] = [0, 0];
  for (const source of sources) {
    const content = await tree.read(source.path, Math.max(0, limitBytes - read));
    if (content instanceof Uint8Array) {
      read += content.length;
      files[nameOf(source)] = decodeSource(content);
    } else if ("refusal" in content) {
      return { files: {}, refusal: content.refusal };
    } else {
      unreadBytes += content.unreadBytes;
    }
  }
  return unreadBytes === 0 ? { files } : { files, unreadBytes };
}

/** `keys_manager-1.ts` of Canvas, `keys_manager (1).ts` of browsers. */
const uploadNumber = /(?:-\d+| ?\(\d+\))(?=\.ts$)/;

function withoutNumber(name: string): string {
  return name.replace(uploadNumber, "");
}

/** The one that stands for the challenge's file: the last upload of that name, else the only file of code. */
export function findMainFile(files: readonly LearnerFile[], file: string): LearnerFile | undefined {
  const sources = files.filter(({ name }) => isSource(name));
  return (
    sources.find(({ name }) => name === file) ??
    sources.findLast(({ name }) => withoutNumber(name) === file) ??
    (sources.length === 1 ? sources[0] : undefined)
  );
}

/**
 * The names that files have for each other. Where the challenge's file was numbered as a later upload, the files with
 * it were too, unless two would have the same name without.
 */
function nameFiles(
  sources: readonly LearnerFile[],
  main: LearnerFile | undefined,
  file: string,
): (source: LearnerFile) => string {
  const isNumbered = main !== undefined && main.name !== file && withoutNumber(main.name) === file;
  const uses = new Map<string, number>();
  for (const { name } of sources) uses.set(withoutNumber(name), (uses.get(withoutNumber(name)) ?? 0) + 1);
  return (source) => {
    if (source === main) return file;
    const plain = withoutNumber(source.name);
    return isNumbered && uses.get(plain) === 1 ? plain : source.name;
  };
}

function refuse(message: string): Content {
  return { files: {}, refusal: { kind: "load", message } };
}
