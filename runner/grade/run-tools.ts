import { DEFAULT_LIMITS } from "../model/limits.ts";
import { Sandbox } from "../sandbox/sandbox.ts";
import type { RunTools } from "./run.ts";
import { SuiteCache } from "./suite-cache.ts";

/**
 * What a thread needs to run submissions, with the first sandbox ready.
 * @param wasm QuickJS, compiled
 * @param now a clock in milliseconds
 */
export async function createRunTools(wasm: WebAssembly.Module, now: () => number): Promise<RunTools> {
  const sandbox = new Sandbox(wasm, now);
  await sandbox.prepare(DEFAULT_LIMITS.memoryMb);
  return { sandbox, suites: new SuiteCache(now), now };
}
