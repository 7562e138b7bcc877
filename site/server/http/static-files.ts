import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** A way in which a file can be sent, best first. */
export type Encoding = "br" | "gzip";

/** A file of the site. */
export interface StaticFile {
  /** On the disk. */
  readonly path: string;
  readonly contentType: string;
  /** Changes when the content does. */
  readonly etag: string;
  /** Whether its name changes with its content, so that it can be kept for good. */
  readonly immutable: boolean;
  /** The compressed files beside it, best first. */
  readonly encodings: ReadonlyMap<Encoding, string>;
}

/** Every file of a site by its URL path, as `/lessons/what-is-multi-sig/index.html`. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const contentTypes: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  map: "application/json; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
  ttf: "font/ttf",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json; charset=utf-8",
  woff2: "font/woff2",
};

const endings: readonly (readonly [Encoding, string])[] = [
  ["br", ".br"],
  ["gzip", ".gz"],
];

/**
 * Lists a folder's files for a server. A request can only name what is in the list, so no path leads out of the folder.
 * The list is made anew when another folder has been put in this one's place, as a build does.
 * @throws where there is no such folder
 */
export async function openStaticFolder(root: string): Promise<() => Promise<StaticFiles>> {
  let inode = await readInode(root);
  let files = await listStaticFiles(root);
  return async () => {
    const now = await readInode(root).catch(() => inode);
    if (now !== inode) [inode, files] = [now, await listStaticFiles(root)];
    return files;
  };
}

async function readInode(path: string): Promise<bigint> {
  return (await stat(path, { bigint: true })).ino;
}

async function listStaticFiles(root: string): Promise<StaticFiles> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const known = new Set(paths);
  const files = paths
    .map((path) => [urlPath(root, path), path] as const)
    .filter(([url]) => !url.includes("/.") && !endings.some(([, ending]) => url.endsWith(ending)))
    .map(async ([url, path]) => [url, await describeFile(path, known)] as const);
  return new Map(await Promise.all(files));
}

function urlPath(root: string, path: string): string {
  return `/${relative(root, path).split(sep).join("/")}`;
}

async function describeFile(path: string, known: ReadonlySet<string>): Promise<StaticFile> {
  const content = await readFile(path);
  const ending = path.slice(path.lastIndexOf(".") + 1);
  return {
    path,
    contentType: contentTypes[ending] ?? "application/octet-stream",
    etag: createHash("sha256").update(content).digest("base64url").slice(0, 22),
    immutable: /-[A-Z0-9]{8}\.[a-z0-9]+$/.test(path),
    encodings: new Map(
      endings.filter(([, suffix]) => known.has(path + suffix)).map(([encoding, suffix]) => [encoding, path + suffix]),
    ),
  };
}
