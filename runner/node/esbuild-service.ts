import * as esbuild from "esbuild";
import { BUNDLE_TIMEOUT_MS, BundleTimeout, type Esbuild } from "../grade/compile.ts";

/**
 * esbuild's own process, shared by all gradings. A bundling that does not come to an end is cut off by ending the process;
 * the others that it was serving are done again by its successor.
 */
export class EsbuildService implements Esbuild {
  readonly #timeoutMs: number;
  /** Counts the processes, so that a late bundling does not end the successor too. */
  #generation = 0;

  constructor(timeoutMs: number = BUNDLE_TIMEOUT_MS) {
    this.#timeoutMs = timeoutMs;
  }

  build(options: Parameters<Esbuild["build"]>[0]): ReturnType<Esbuild["build"]> {
    return this.#do(() => esbuild.build(options));
  }

  transform(...args: Parameters<Esbuild["transform"]>): ReturnType<Esbuild["transform"]> {
    return this.#do(() => esbuild.transform(...args));
  }

  async #do<T>(work: () => Promise<T>): Promise<T> {
    const generation = this.#generation;
    try {
      return await this.#withinTime(work());
    } catch (error) {
      const wasEnded = generation !== this.#generation && !(error instanceof BundleTimeout);
      if (wasEnded) return this.#withinTime(work());
      if (error instanceof BundleTimeout && generation === this.#generation) await this.stop();
      throw error;
    }
  }

  /** Ends the process; the next bundling starts another. */
  async stop(): Promise<void> {
    this.#generation += 1;
    await esbuild.stop();
  }

  async #withinTime<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new BundleTimeout("esbuild did not come to an end")), this.#timeoutMs);
    });
    // It rejects when the process is ended; by then nobody listens any more.
    work.catch(() => {});
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
