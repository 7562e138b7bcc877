import { join } from "node:path";
import { type BuildContext, type BuildResult, context } from "esbuild";
import type { BundleOptions, Bundler } from "./bundles.ts";

type Bundle = BuildResult<BundleOptions>;

/** Makes bundles again and again, and anew only those that a changed file went into. */
export interface DevBundler {
  readonly bundle: Bundler;
  /** Says which files are no longer what they were. @param paths absolute */
  noteChanges(paths: Iterable<string>): void;
  /** Ends it: nothing is bundled after this. */
  close(): Promise<void>;
}

/** A bundler that keeps what it has made. @param root the project's folder, its links resolved */
export function createDevBundler(root: string): DevBundler {
  const kept = new Map<string, KeptBundle>();
  const getKept = (options: BundleOptions): KeptBundle => {
    const key = JSON.stringify([options.entryPoints, options.outdir]);
    const known = kept.get(key);
    if (known) return known;
    const made = new KeptBundle(root, options);
    kept.set(key, made);
    return made;
  };
  return {
    bundle: async (options) =>
      mergeBundles(await Promise.all(splitEntries(options).map((part) => getKept(part).build()))),
    noteChanges: (paths) => {
      const changed = [...paths];
      for (const one of kept.values()) one.noteChanges(changed);
    },
    close: async () => {
      await Promise.all([...kept.values()].map((one) => one.close()));
    },
  };
}

/** One call of esbuild's with its last result. */
class KeptBundle {
  readonly #root: string;
  readonly #context: Promise<BuildContext<BundleOptions>>;
  /** Nothing where it must be made anew: at first, after a change, after a failure. */
  #result: Promise<Bundle> | undefined;
  #inputs: ReadonlySet<string> = new Set();

  constructor(root: string, options: BundleOptions) {
    this.#root = root;
    this.#context = context<BundleOptions>({ ...options, logLevel: "silent" });
  }

  build(): Promise<Bundle> {
    this.#result ??= this.#rebuild();
    return this.#result;
  }

  noteChanges(paths: readonly string[]): void {
    if (paths.some((path) => this.#inputs.has(path))) this.#result = undefined;
  }

  async close(): Promise<void> {
    await (await this.#context).dispose();
  }

  async #rebuild(): Promise<Bundle> {
    try {
      const result = await (await this.#context).rebuild();
      this.#inputs = new Set(Object.keys(result.metafile.inputs).map((path) => join(this.#root, path)));
      return result;
    } catch (error) {
      this.#result = undefined;
      throw error;
    }
  }
}

/** Entries that share nothing are made apart: a change in one leaves the others, some of them large, as they are. */
function splitEntries(options: BundleOptions): readonly BundleOptions[] {
  const { entryPoints } = options;
  if (options.splitting || entryPoints === undefined || Array.isArray(entryPoints)) return [options];
  return Object.entries(entryPoints).map(([name, path]) => ({ ...options, entryPoints: { [name]: path } }));
}

function mergeBundles(bundles: readonly Bundle[]): Bundle {
  return {
    errors: bundles.flatMap(({ errors }) => errors),
    warnings: bundles.flatMap(({ warnings }) => warnings),
    outputFiles: bundles.flatMap(({ outputFiles }) => outputFiles),
    metafile: {
      inputs: Object.assign({}, ...bundles.map(({ metafile }) => metafile.inputs)),
      outputs: Object.assign({}, ...bundles.map(({ metafile }) => metafile.outputs)),
    },
    mangleCache: undefined,
  };
}
