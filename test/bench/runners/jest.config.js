import { createRequire } from "node:module";

/** Jest with SWC, on the suite alone. It stands in a folder of its own when it is run; the project's is its root. */
export default {
  rootDir: process.env.BENCH_ROOT,
  testMatch: ["<rootDir>/test/bench/runner-suite.ts"],
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": [
      createRequire(import.meta.url).resolve("@swc/jest"),
      { jsc: { parser: { syntax: "typescript" }, target: "es2023" }, module: { type: "es6" } },
    ],
  },
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/node_modules/"],
  watchman: false,
};
