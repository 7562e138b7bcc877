import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { BuildOptions, BuildResult, Metafile } from "esbuild";
import { leanMonaco } from "./lean-monaco.ts";

/** Scripts that pages load as modules; what they share goes into files of its own. */
const pageScripts = {
  "words-en": "site/words/speak-en.ts",
  "words-de": "site/words/speak-de.ts",
  site: "site/ui/site.ts",
  home: "site/lesson/course-progress.ts",
  workspace: "site/workspace/main.tsx",
  elements: "site/lesson/elements/main.ts",
  offline: "site/offline/main.ts",
  seat: "site/classroom/seat/main.ts",
} as const;

/**
 * Scripts of a classroom's pages. What they share goes into files of their own: with those of the lessons, it would fall
 * into so many pieces that lessons would wait for them.
 */
const classScripts = {
  "class-words-en": "site/words/speak-en.ts",
  "class-words-de": "site/words/speak-de.ts",
  teach: "site/classroom/teach/main.tsx",
  board: "site/classroom/board/main.tsx",
  projector: "site/classroom/projector/main.tsx",
  sheet: "site/classroom/sheet/main.tsx",
  join: "site/classroom/join/main.tsx",
  class: "site/classroom/class/main.tsx",
} as const;

/** Scripts that stand alone: those that run before the first paint, one a page, and Workers. */
const loneScripts = {
  theme: "site/ui/theme-boot.ts",
  "workspace-boot": "site/workspace/boot.ts",
  "compile-worker": "runner/web/compile-worker.ts",
  "run-worker": "runner/web/run-worker.ts",
  "editor-worker": "monaco-editor/editor/editor.worker.js",
  "ts-worker": "monaco-editor/languages/features/typescript/ts.worker.js",
} as const;

const styles = {
  site: "site/lesson/site.css",
  workspace: "site/workspace/workspace.css",
  teacher: "site/classroom/teacher.css",
  learner: "site/classroom/learner.css",
  seat: "site/classroom/seat.css",
} as const;

/** Loads Monaco; a stylesheet comes out of it that a bundler does not load by itself. */
const editorModule = "site/workspace/monaco-editor.ts";

const shared = {
  bundle: true,
  minify: true,
  metafile: true,
  write: false,
  format: "esm",
  platform: "browser",
  // The first that know all CSS that is used, light-dark() above all.
  target: ["chrome123", "firefox120", "safari17.5"],
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  jsx: "automatic",
  jsxImportSource: "preact",
  loader: { ".ttf": "file", ".woff2": "file" },
  legalComments: "linked",
  logLevel: "warning",
  plugins: [leanMonaco],
} satisfies BuildOptions;

type ScriptName = keyof typeof pageScripts | keyof typeof classScripts | keyof typeof loneScripts;

/** The file names of what was bundled, by the names of the entries above. */
export interface Bundles {
  readonly scripts: Readonly<Record<ScriptName, string>>;
  readonly styles: Readonly<Record<keyof typeof styles | "editor", string>>;
  /** What the workspace's script imports at once, for the browser to fetch beside it. */
  readonly workspaceImports: readonly string[];
}

/** What makes bundles: esbuild's `build`, or something that remembers what it made before. */
export type Bundler = (options: BundleOptions) => Promise<BuildResult<BundleOptions>>;

/** Bundles stay in memory, with a list of what went into them. */
export type BundleOptions = BuildOptions & { readonly metafile: true; readonly write: false };

/**
 * Bundles scripts and styles under names that change with their content.
 * @param root the project's folder @param folder where the bundles are put
 */
export async function writeBundles(root: string, folder: string, bundle: Bundler): Promise<Bundles> {
  const options = { ...shared, absWorkingDir: root, outdir: folder };
  const [pages, classes, lone] = await Promise.all([
    bundle({ ...options, entryPoints: pageScripts, splitting: true }),
    bundle({ ...options, entryPoints: classScripts, splitting: true }),
    bundle({ ...options, entryPoints: { ...loneScripts, ...prefixed(styles) } }),
  ]);
  const editorStyle = getStyleOf(pages.metafile, editorModule);
  await mkdir(folder, { recursive: true });
  const files = [...pages.outputFiles, ...classes.outputFiles, ...lone.outputFiles].filter(
    // Each entry that leads to Monaco gets a stylesheet of its own; one is enough.
    ({ path }) => !path.endsWith(".css") || basename(path) === editorStyle || basename(path).startsWith("style-"),
  );
  await Promise.all(files.map(({ path, contents }) => writeFile(join(folder, basename(path)), contents)));
  const workspace = getOutput(pages.metafile, "workspace", ".js");
  return {
    scripts: {
      ...mapNames(pageScripts, (name) => basename(getOutput(pages.metafile, name, ".js"))),
      ...mapNames(classScripts, (name) => basename(getOutput(classes.metafile, name, ".js"))),
      ...mapNames(loneScripts, (name) => basename(getOutput(lone.metafile, name, ".js"))),
    },
    styles: {
      ...mapNames(styles, (name) => basename(getOutput(lone.metafile, `style-${name}`, ".css"))),
      editor: editorStyle,
    },
    workspaceImports: listImports(pages.metafile, workspace).map((path) => basename(path)),
  };
}

/** Stylesheets share a build with scripts, so their names must differ from theirs. */
function prefixed(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).map(([name, path]) => [`style-${name}`, path]));
}

function mapNames<K extends string>(entries: Readonly<Record<K, string>>, map: (name: K) => string): Record<K, string> {
  const names = Object.keys(entries) as K[];
  return Object.fromEntries(names.map((name) => [name, map(name)])) as Record<K, string>;
}

/** The path of an entry's output. */
function getOutput({ outputs }: Metafile, name: string, ending: ".css" | ".js"): string {
  const path = Object.keys(outputs).find((one) => {
    const file = basename(one);
    return file.startsWith(`${name}-`) && file.length === name.length + "-ABCD2345".length + ending.length;
  });
  if (path?.endsWith(ending)) return path;
  throw new Error(`esbuild made no ${name}${ending}`);
}

function getStyleOf({ outputs }: Metafile, module: string): string {
  const script = Object.values(outputs).find(({ entryPoint }) => entryPoint === module);
  if (script?.cssBundle) return basename(script.cssBundle);
  throw new Error(`no stylesheet comes out of ${module}`);
}

/** What a script imports as soon as it is loaded, and what that imports. */
function listImports({ outputs }: Metafile, script: string): readonly string[] {
  const found = new Set<string>();
  const visit = (path: string) => {
    for (const { kind, path: imported } of outputs[path]?.imports ?? []) {
      if (kind !== "import-statement" || found.has(imported)) continue;
      found.add(imported);
      visit(imported);
    }
  };
  visit(script);
  return [...found];
}
