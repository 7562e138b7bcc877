import type { TransformOptions, TransformResult } from "esbuild";
import type { Bundle } from "../model/bundle.ts";
import { findGuestModule, type GuestLibrary, type GuestModule } from "./guest-library.ts";
import { LINK_END, linkStart, MODULES } from "./link.ts";

/** Compiles one file by itself, as esbuild's `transform`. */
export type Transform = (
  text: string,
  options: TransformOptions,
) => Promise<Pick<TransformResult, "code" | "map" | "warnings">>;

/**
 * Bundles a submission of one file whose imports are all from the guest library: the file alone is compiled, and the library,
 * compiled once for all, put before it. That takes a third of what esbuild's bundling takes. Where anything in the file is out
 * of the ordinary, a mistake above all, the answer is `undefined`, and the whole bundler must say what it is.
 * @param sourceFile the file as the source map calls it
 */
export async function bundleAlone(
  text: string,
  sourceFile: string,
  library: GuestLibrary,
  transform: Transform,
): Promise<Pick<Bundle, "code" | "map"> | undefined> {
  // Attributes of an import are gone once the file is compiled, and are refused.
  if (/\b(?:with|assert)\s*(?:\{|\/[*/])/.test(text)) return undefined;
  const compiled = await transform(text, { loader: "ts", format: "cjs", sourcefile: sourceFile });
  if (compiled.warnings.length > 0) return undefined;
  const parts = findParts(compiled);
  if (parts === undefined) return undefined;
  const imports = findImports(parts, library);
  if (imports === undefined) return undefined;
  return { code: link(parts, imports, library), map: compiled.map };
}

/** A file as esbuild writes it in CommonJS. */
interface Parts {
  /** How many lines stand before the learner's own code. */
  readonly headLines: number;
  /** Name and expression of each export. */
  readonly exports: readonly (readonly [name: string, value: string])[];
  /** Variable and specifier of each import. */
  readonly imports: readonly (readonly [variable: string, specifier: string])[];
  /** The learner's own code. */
  readonly body: string;
}

/** Only named exports and named imports need no more than these helpers; with any other the pattern does not fit. */
const head =
  /^"use strict";\nvar __defProp = [^\n]*\nvar __getOwnPropDesc = [^\n]*\nvar __getOwnPropNames = [^\n]*\nvar __hasOwnProp = [^\n]*\nvar __export = \(target, all\) => \{\n(?: [^\n]*\n)*\};\nvar __copyProps = \(to, from, except, desc\) => \{\n(?: [^\n]*\n)*\};\nvar __toCommonJS = [^\n]*\nvar (\w+) = \{\};\n__export\(\1, \{\n((?: {2}\w+: \(\) => [\w.]+,?\n)+)\}\);\nmodule\.exports = __toCommonJS\(\1\);\n((?:var \w+ = require\("[^"\n\\]*"\);\n)*)/;

/** Words by which the file could reach what is around it, or which the bundler treats in its own way. */
const unusual = /\b(?:require|module|exports|arguments|eval|import_meta|cosigner\w*)\b/;

function findParts({ code, map }: Pick<TransformResult, "code" | "map">): Parts | undefined {
  const [all = "", , exported = "", required = ""] = head.exec(code) ?? [];
  const body = code.slice(all.length);
  if (all === "" || !isOfEsbuild(all, map) || unusual.test(body)) return undefined;
  return {
    headLines: all.split("\n").length - 1,
    exports: Array.from(exported.matchAll(/^ {2}(\w+): \(\) => ([\w.]+)/gm), ([, name = "", value = ""]) => [
      name,
      value,
    ]),
    imports: Array.from(required.matchAll(/^var (\w+) = require\("([^"]*)"\)/gm), ([, name = "", from = ""]) => [
      name,
      from,
    ]),
    body,
  };
}

/**
 * Whether esbuild wrote the helpers, and not the learner, in a file without imports and exports, where it writes none: its own
 * lines come from no place in the source.
 */
function isOfEsbuild(all: string, map: string): boolean {
  const helperLines = all.slice(0, all.indexOf("\nvar __toCommonJS = ") + 1).split("\n").length;
  const [, unmapped = ""] = /"mappings": *"(;*)/.exec(map) ?? [];
  return unmapped.length >= helperLines;
}

/** An import that holds. */
interface Import {
  readonly variable: string;
  readonly module: GuestModule;
}

/** Nothing where one is not from the guest library, or asks it for what it does not export. */
function findImports({ imports, exports, body }: Parts, library: GuestLibrary): readonly Import[] | undefined {
  const used = `${body}\n${exports.map(([, value]) => value).join("\n")}`;
  const found: Import[] = [];
  for (const [variable, specifier] of imports) {
    const module = findGuestModule(specifier, library);
    if (module === undefined || found.some((one) => one.variable === variable)) return undefined;
    const uses = used.matchAll(new RegExp(`(?<![\\w$])${variable}(?![\\w$])(?:\\.([\\w$]+))?`, "g"));
    for (const [, name = ""] of uses) if (!module.names.has(name)) return undefined;
    found.push({ variable, module });
  }
  return found;
}

/** The learner's code stays on the lines that it has in esbuild's output, so that the source map holds. */
function link({ headLines, exports, body }: Parts, imports: readonly Import[], library: GuestLibrary): string {
  const parameters = imports.map(({ variable, module }) => [variable, `${MODULES}[${module.index}]`] as const);
  // A variable may be given another value later.
  const getters = exports.map(([name, value]) => `get ${name}() { return ${value}; }`).join(", ");
  return [linkStart(library, parameters), "\n".repeat(headLines), body, `\nreturn { ${getters} };\n${LINK_END}`].join(
    "",
  );
}
