import { type GuestLibrary, type GuestModule, mapRecord } from "./guest-library.ts";

/** By this name a bundle knows the modules of the guest library, where it does not take them one by one. */
export const MODULES = "cosignerModules";

/**
 * What stands before the learner's code, on one line: together with {@link LINK_END} an expression, a function of the host
 * functions. The library is made with the first of its calls. The learner's code is a function apart, in whose sight are the
 * parameters and nothing else of ours.
 * @param parameters by name, with an expression over {@link MODULES}
 */
export function linkStart(
  { code }: GuestLibrary,
  parameters: readonly (readonly [name: string, value: string])[],
): string {
  const names = parameters.map(([name]) => name).join(", ");
  const values = parameters.map(([, value]) => value).join(", ");
  const linker = [
    `((cosignerRun) => { "use strict"; const cosignerLibrary = ${code}; let ${MODULES};`,
    `return (cosignerHost) => { ${MODULES} ??= cosignerLibrary(cosignerHost); return cosignerRun(${values}); };`,
    "})",
  ];
  return `${linker.join(" ")}((${names}) => { "use strict";`;
}

/** What stands after the learner's code, which has returned its exports by then. */
export const LINK_END = "})";

/** Modules of the library as the bundler reads them: each export is taken from what was made. */
export function printStubs(modules: Readonly<Record<string, GuestModule>>): Readonly<Record<string, string>> {
  return mapRecord(modules, (_name, { index, names }) =>
    Array.from(names, (name) => `export const ${name} = ${MODULES}[${index}].${name};\n`).join(""),
  );
}
