import type { BuildOptions, BuildResult, Message, TransformOptions, TransformResult } from "esbuild";
import type { Location } from "../chain/contract.ts";
import { BUNDLE_FILE, type Bundle } from "../model/bundle.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Submission } from "../model/submission.ts";
import { compileGuestLibrary, type GuestLibrary, type GuestSources } from "./guest-library.ts";
import { LINK_END, linkStart, MODULES, printStubs } from "./link.ts";
import { bundleAlone } from "./quick-bundle.ts";
import { FILES, sourcePlugin, withoutSourceMapLink } from "./source-plugin.ts";

export type { GuestSources } from "./guest-library.ts";

/** The part of esbuild that is used: native in Node, esbuild-wasm in the browser. */
export interface Esbuild {
  build(options: BuildOptions & { write: false }): Promise<BuildResult<{ write: false }>>;
  transform(text: string, options: TransformOptions): Promise<TransformResult>;
}

/** esbuild was ended because it did not come to an end by itself. */
export class BundleTimeout extends Error {}

/** How long bundling may take, in milliseconds: it takes a few, but arrow functions nested a thousand deep take for ever. */
export const BUNDLE_TIMEOUT_MS = 10_000;

const EXPORTS = "cosignerExports";

/**
 * Bundles a submission into one script. What is wrong with the learner's code comes back as diagnostics, worst first.
 * @param entry the file that the challenge asks for
 */
export async function bundle(
  submission: Submission,
  entry: string,
  guest: GuestSources,
  esbuild: Esbuild,
): Promise<{ readonly bundle: Bundle } | { readonly diagnostics: readonly Diagnostic[] }> {
  const library = await findLibrary(guest, esbuild);
  const quick = await bundleQuickly(submission, entry, { guest, library }, esbuild);
  if (quick !== undefined) return { bundle: quick };
  const files = { ...submission.files, ...printStubs(library.readOnlyFiles) };
  const plugin = sourcePlugin(entry, files, printStubs(library.library));
  try {
    const result = await esbuild.build(buildOptions(entry, plugin, linkStart(library, [[MODULES, MODULES]])));
    const [map, code] = [findOutput(result, ".map"), findOutput(result, ".js")];
    return { bundle: { code: code.trimEnd().replace(/;$/, ""), map, files: Object.keys(submission.files) } };
  } catch (error) {
    const messages = findBuildMessages(error);
    if (messages === undefined) throw error;
    return { diagnostics: messages.map(toDiagnostic) };
  }
}

/** What most submissions are: one file. `undefined` where that file must go through the whole bundler. */
async function bundleQuickly(
  { files }: Submission,
  entry: string,
  { guest, library }: { readonly guest: GuestSources; readonly library: GuestLibrary },
  esbuild: Esbuild,
): Promise<Bundle | undefined> {
  const others = Object.keys(files).filter((name) => name !== entry && !Object.hasOwn(guest.readOnlyFiles, name));
  const text = Object.hasOwn(files, entry) ? files[entry] : undefined;
  if (text === undefined || others.length > 0) return undefined;
  try {
    const transform = (source: string, options: TransformOptions) =>
      esbuild.transform(source, { ...commonOptions, ...options });
    const quick = await bundleAlone(withoutSourceMapLink(text), `${FILES}:${entry}`, library, transform);
    return quick && { ...quick, files: Object.keys(files) };
  } catch (error) {
    // What is wrong with it the bundler says better: it knows the imports too.
    if (findBuildMessages(error) !== undefined) return undefined;
    throw error;
  }
}

const libraries = new WeakMap<GuestSources, Promise<GuestLibrary>>();

/** The guest library, compiled when the first submission needs it. */
function findLibrary(guest: GuestSources, esbuild: Esbuild): Promise<GuestLibrary> {
  const known = libraries.get(guest);
  if (known !== undefined) return known;
  const compiling = compileGuestLibrary(guest, (entry, files, more) =>
    esbuild.build({ ...buildOptions(entry, sourcePlugin(entry, files, guest.library), ""), ...more, write: false }),
  );
  libraries.set(guest, compiling);
  // One that failed, because esbuild was ended for instance, is tried again.
  compiling.catch(() => libraries.delete(guest));
  return compiling;
}

/** Of a bundle and of a file that is compiled by itself. */
const commonOptions = {
  target: "es2023",
  charset: "utf8",
  legalComments: "none",
  sourcemap: "external",
  sourcesContent: false,
  // Given here, so that esbuild does not look for a tsconfig.json on the disk.
  tsconfigRaw: { compilerOptions: { strict: true, verbatimModuleSyntax: false } },
  logLevel: "silent",
} as const;

/** @param start what stands before the learner's code, on one line */
function buildOptions(
  entry: string,
  plugin: ReturnType<typeof sourcePlugin>,
  start: string,
): BuildOptions & { write: false } {
  return {
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    globalName: EXPORTS,
    banner: { js: start },
    footer: { js: `return ${EXPORTS}; ${LINK_END}` },
    platform: "neutral",
    ...commonOptions,
    outfile: BUNDLE_FILE,
    plugins: [plugin],
  };
}

function findOutput(result: BuildResult<{ write: false }>, ending: string): string {
  const file = result.outputFiles.find((output) => output.path.endsWith(ending));
  if (file === undefined) throw new Error(`esbuild gave no ${ending} file`);
  return file.text;
}

/** esbuild rejects with the build's messages; anything else is its own fault or ours. */
function findBuildMessages(error: unknown): readonly Message[] | undefined {
  if (!(error instanceof Error) || !("errors" in error) || !Array.isArray(error.errors)) return undefined;
  return error.errors.length > 0 ? (error.errors as Message[]) : undefined;
}

function toDiagnostic(message: Message): Diagnostic {
  return { message: wordForLearner(message.text), location: message.location ? toLocation(message.location) : null };
}

const wordings: readonly (readonly [RegExp, string])[] = [
  [/^Top-level await is currently not supported.*/s, "A contract cannot wait: take the await at the top level away."],
  [/^No matching export in "(?:[a-z]+:)?([^"]+)" for import "([^"]+)"$/, '"$1" exports no "$2": check the name.'],
];

function wordForLearner(text: string): string {
  for (const [pattern, words] of wordings) if (pattern.test(text)) return text.replace(pattern, words);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** esbuild counts columns from 0 in bytes of UTF-8; an editor counts from 1 in characters. */
function toLocation(location: NonNullable<Message["location"]>): Location {
  const bytes = new TextEncoder().encode(location.lineText).slice(0, location.column);
  return {
    file: location.file.replace(/^[a-z]+:/, ""),
    line: location.line,
    column: new TextDecoder().decode(bytes).length + 1,
  };
}
