import type { OnResolveArgs, OnResolveResult, Plugin } from "esbuild";

/** Files of the submission, and the read-only ones beside them. */
export const FILES = "submission";
/** The guest library. */
const LIBRARY = "casper";

/**
 * Answers every import itself: the guest library, a file of the submission, or a refusal. Without it esbuild would
 * inline any file of the disk that an import names.
 */
export function sourcePlugin(
  entry: string,
  files: Readonly<Record<string, string>>,
  library: Readonly<Record<string, string>>,
): Plugin {
  return {
    name: "cosigner-sources",
    setup(build) {
      build.onResolve({ filter: /.*/ }, (args) => resolveImport(args, entry, files, library));
      build.onLoad({ filter: /.*/, namespace: FILES }, ({ path }) => ({
        contents: withoutSourceMapLink(textOf(files, path)),
        loader: "ts",
      }));
      build.onLoad({ filter: /.*/, namespace: LIBRARY }, ({ path }) => ({
        contents: textOf(library, path),
        loader: "ts",
      }));
    },
  };
}

function resolveImport(
  args: OnResolveArgs,
  entry: string,
  files: Readonly<Record<string, string>>,
  library: Readonly<Record<string, string>>,
): OnResolveResult {
  if (args.kind === "entry-point") return { path: entry, namespace: FILES };
  if (Object.keys(args.with).length > 0) {
    return refuse(`"${args.path}" is imported with attributes; a contract can import TypeScript only.`);
  }
  if (Object.hasOwn(library, args.path)) return { path: args.path, namespace: LIBRARY, sideEffects: false };
  const file = findFile(args.path, files);
  if (file !== undefined) return { path: file, namespace: FILES };
  const own = Object.keys(files).filter((name) => name !== entry);
  const known = [...Object.keys(library), ...own.map((name) => `./${name}`)].map((name) => `"${name}"`);
  return refuse(`"${args.path}" cannot be imported: a contract can import ${known.join(", ")}.`);
}

function refuse(text: string): OnResolveResult {
  return { errors: [{ text }] };
}

/** The file beside the importing one that an import means, its ending written as `.ts`, as `.js` or left out. */
export function findFile(path: string, files: Readonly<Record<string, unknown>>): string | undefined {
  if (!path.startsWith("./")) return undefined;
  const name = path.slice(2);
  return [name, `${name}.ts`, name.replace(/\.js$/, ".ts")].find((candidate) => Object.hasOwn(files, candidate));
}

/** Own properties only: a file may be called `constructor`. */
function textOf(files: Readonly<Record<string, string>>, name: string): string {
  const text = Object.hasOwn(files, name) ? files[name] : undefined;
  if (text === undefined) throw new Error(`there is no file ${name}`);
  return text;
}

/**
 * esbuild follows a `sourceMappingURL`, to a file of the disk or to a map of the learner's own making that would move
 * errors to another file. One changed character, even in a text, unlinks it and moves no column.
 */
export function withoutSourceMapLink(text: string): string {
  return text.replaceAll("sourceMappingURL=", "sourceMappingURL:");
}
