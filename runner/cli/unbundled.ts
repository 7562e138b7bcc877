/**
 * The packages that the built command still loads by name: esbuild is a program of its own, tinypool starts threads from
 * files beside its own, QuickJS is found through its package, and yauzl and yaml ask Node for its modules in CommonJS's way.
 */
export const unbundledPackages: readonly string[] = [
  "esbuild",
  "tinypool",
  "@jitl/quickjs-wasmfile-release-sync",
  "yaml",
  "yauzl",
];

/** What the command reads from its project at run time beside `dist/cli` and `package.json`, by path. */
export const runTimeFiles: readonly string[] = [
  "runner/guest/casper-types.ts",
  "runner/guest/casper-contract.ts",
  "challenges/common/errors.ts",
];
