import { EventEmitter } from "node:events";
import { Readable } from "node:stream";
import type { Io } from "../../runner/cli/io.ts";
import type { Output } from "../../runner/cli/output.ts";

/** An output that keeps what is written. */
export class CollectedOutput extends EventEmitter implements Output {
  readonly isTTY: boolean;
  text = "";

  constructor(isTTY = false) {
    super();
    this.isTTY = isTTY;
  }

  write(text: string): boolean {
    this.text += text;
    return true;
  }
}

/** What a command reads and writes, for a test to look at. */
export interface FakeIo extends Io {
  readonly stdout: CollectedOutput;
  readonly stderr: CollectedOutput;
}

/** An io without a terminal, an environment or input, or what is said otherwise. */
export function fakeIo(parts: Partial<FakeIo> & { readonly input?: string } = {}): FakeIo {
  return {
    stdin: Readable.from(parts.input === undefined ? [] : [Buffer.from(parts.input)]),
    stdout: new CollectedOutput(),
    stderr: new CollectedOutput(),
    env: {},
    cwd: import.meta.dirname,
    signal: new AbortController().signal,
    ...parts,
  };
}
