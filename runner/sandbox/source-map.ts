import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import type { Location } from "../chain/contract.ts";
import { BUNDLE_FILE, type Bundle } from "../model/bundle.ts";

/** Finds places of the learner's own files from stacks of the sandbox. */
export class SourceMap {
  readonly #bundle: Bundle;
  #map: TraceMap | undefined;

  constructor(bundle: Bundle) {
    this.#bundle = bundle;
  }

  /** The innermost place of a stack that lies in one of the learner's own files. */
  findLocation(stack: string): Location | null {
    for (const [, line, column] of stack.matchAll(framePattern)) {
      const location = this.#originalOf(Number(line), Number(column));
      if (location) return location;
    }
    return null;
  }

  #originalOf(line: number, column: number): Location | null {
    // Decoded on first use: most submissions never ask.
    this.#map ??= new TraceMap(this.#bundle.map);
    const original = originalPositionFor(this.#map, { line, column: column - 1 });
    if (original.source === null) return null;
    const file = original.source.replace(/^[a-z]+:/, "");
    if (!original.source.startsWith("submission:") || !this.#bundle.files.includes(file)) return null;
    return { file, line: original.line, column: original.column + 1 };
  }
}

const framePattern = new RegExp(`${BUNDLE_FILE.replace(".", "\\.")}:(\\d+):(\\d+)`, "g");
