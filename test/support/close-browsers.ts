import { closeBrowsers } from "./chromium.ts";

/** Mocha runs this once, after all tests. */
export const mochaHooks = { afterAll: closeBrowsers };
