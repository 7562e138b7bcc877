import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/**
 * Keeps out of the bundles what Monaco's language features import only for its side effects: every feature of the editor,
 * wanted or not. It would come after the first editor is made, and a later editor would have features whose services
 * never came.
 */
export const leanMonaco: Plugin = {
  name: "lean-monaco",
  setup(build) {
    build.onLoad(
      { filter: /[\\/]monaco-editor[\\/]esm[\\/]vs[\\/]internal[\\/]common[\\/]workers\.js$/ },
      async (file) => {
        const text = await readFile(file.path, "utf8");
        const lean = text.replaceAll(/^import '[^']+';$/gm, "");
        if (lean === text) throw new Error(`${file.path} is not as it was: look what it imports, then change this`);
        return { contents: lean, loader: "js" };
      },
    );
  },
};
