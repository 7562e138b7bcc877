import { once } from "node:events";

/** A stream of text to write to; Node's own output streams are such. */
export interface Output extends NodeJS.EventEmitter {
  write(text: string): boolean;
  readonly isTTY?: boolean | undefined;
  /** A terminal's width. */
  readonly columns?: number | undefined;
  /** A terminal's height. */
  readonly rows?: number | undefined;
}

/** Writes text, and waits where the reader is slower than we are, so that nothing piles up in memory. */
export async function writeText(output: Output, text: string): Promise<void> {
  if (!output.write(text)) await once(output, "drain");
}
