import type { BuildOptions, BuildResult } from "esbuild";
import { findFile } from "./source-plugin.ts";

/** The texts that a submission is bundled with. */
export interface GuestSources {
  /** By the name that learners import: `casper-types`, `casper-contract`. */
  readonly library: Readonly<Record<string, string>>;
  /** Files beside the learner's own that stand as they are, whatever the submission says: `errors.ts`. */
  readonly readOnlyFiles: Readonly<Record<string, string>>;
}

/** A module of the guest library, ready to be imported. */
export interface GuestModule {
  /** Its place among the modules that {@link GuestLibrary.code} gives. */
  readonly index: number;
  /** The values that it exports; types are gone by then. */
  readonly names: ReadonlySet<string>;
}

/** The guest library, compiled once for all submissions. */
export interface GuestLibrary {
  /** An expression on one line: a function of the host functions that gives the modules, frozen, in their order. */
  readonly code: string;
  /** By name, as in {@link GuestSources}. */
  readonly library: Readonly<Record<string, GuestModule>>;
  readonly readOnlyFiles: Readonly<Record<string, GuestModule>>;
}

/** The module that an import means, if it is of the guest library. */
export function findGuestModule(specifier: string, { library, readOnlyFiles }: GuestLibrary): GuestModule | undefined {
  if (Object.hasOwn(library, specifier)) return library[specifier];
  const file = findFile(specifier, readOnlyFiles);
  return file === undefined ? undefined : readOnlyFiles[file];
}

/** Bundles the files whose first is the entry, as an expression. */
export type BundleLibrary = (
  entry: string,
  files: Readonly<Record<string, string>>,
  more: BuildOptions,
) => Promise<BuildResult<{ write: false }>>;

const ENTRY = "guest-library.ts";

/** Compiles the guest library. */
export async function compileGuestLibrary(guest: GuestSources, bundle: BundleLibrary): Promise<GuestLibrary> {
  const sources: Source[] = [];
  const add = (specifier: string, text: string) => {
    const names = new Set(Array.from(text.matchAll(exportPattern), ([, name = ""]) => name));
    const module = { index: sources.length, names };
    sources.push({ specifier, module });
    return module;
  };
  const library = mapRecord(guest.library, (name, text) => add(name, text));
  const readOnlyFiles = mapRecord(guest.readOnlyFiles, (name, text) => add(`./${name}`, text));
  const entry = printEntry(sources);
  const result = await bundle(
    ENTRY,
    { [ENTRY]: entry, ...guest.readOnlyFiles },
    { ...moduleOptions, sourcemap: false },
  );
  const [output] = result.outputFiles;
  const [, body, list] = /^(.*)export\s*\{\s*(\w+) as modules\s*\};?\s*$/s.exec(output?.text ?? "") ?? [];
  if (body === undefined) throw new Error("esbuild gave no guest library");
  const code = `(cosignerHost) => { ${body.replaceAll("\n", " ")}return ${list}; }`;
  return { code, library, readOnlyFiles };
}

interface Source {
  readonly specifier: string;
  readonly module: GuestModule;
}

/** As little text as can be: each submission's sandbox reads it anew. */
const moduleOptions: BuildOptions = { format: "esm", minify: true, footer: {} };

/** The guest library is ours, and is written so: one export a statement. */
const exportPattern = /^export (?:const|enum|function) (\w+)/gm;

/** The same names, each with another value. */
export function mapRecord<T, R>(
  record: Readonly<Record<string, T>>,
  toValue: (name: string, value: T) => R,
): Readonly<Record<string, R>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, toValue(name, value)]));
}

/** One copy serves all deploys of a submission: nothing that one of them does to it may reach the next. */
function printEntry(sources: readonly Source[]): string {
  const variable = (index: number, name: string) => `${name}${index}`;
  const imports = sources.map(({ specifier, module: { index, names } }) => {
    const list = Array.from(names, (name) => `${name} as ${variable(index, name)}`);
    return `import { ${list.join(", ")} } from ${JSON.stringify(specifier)};`;
  });
  const modules = sources.map(({ module: { index, names } }) => {
    const list = Array.from(names, (name) => `${name}: ${variable(index, name)}`);
    return `freeze({ ${list.join(", ")} })`;
  });
  return [
    ...imports,
    // The functions too, and what they are prototypes of.
    "const freeze = (value) => {",
    "  if (Object(value) !== value || Object.isFrozen(value)) return value;",
    "  Object.freeze(value);",
    "  for (const name of Object.getOwnPropertyNames(value)) freeze(value[name]);",
    "  return value;",
    "};",
    `export const modules = [${modules.join(", ")}];`,
  ].join("\n");
}
