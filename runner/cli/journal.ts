import { constants, createReadStream } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import type { Grade } from "../model/grade.ts";
import { printJsonLine } from "../report/json.ts";

/**
 * The grades of a run so far in a file, a line of JSON each. A run that is broken off leaves it, and the next one goes on
 * where it ends. What stands there is whole lines, but for a last one that was being written when the process was killed;
 * reading takes that one away.
 */
export class Journal {
  readonly #file: FileHandle;
  readonly #path: string;
  /** Bytes of whole lines of this run, and of the one that it goes on with. */
  #length = 0;
  /** Whether what an earlier run wrote is out of the way. */
  #isBegun = false;

  private constructor(file: FileHandle, path: string) {
    this.#file = file;
    this.#path = path;
  }

  /** Opens it, and changes nothing yet. */
  static async open(path: string): Promise<Journal> {
    // Not to append: it must be possible to go back to the last whole line.
    return new Journal(await open(path, constants.O_RDWR | constants.O_CREAT), path);
  }

  /** The lines that an earlier run left, to be read to their end before anything is added; else they are written over. */
  async *readLines(): AsyncGenerator<string> {
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of createReadStream(this.#path)) {
      let block = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
      for (let end = block.indexOf(10); end >= 0; end = block.indexOf(10)) {
        yield block.toString("utf8", 0, end);
        this.#length += end + 1;
        block = block.subarray(end + 1);
      }
      rest = block;
    }
  }

  /** Adds a grade. Where it cannot be written whole, for instance because the disk is full, nothing of it stays. */
  async add(grade: Grade): Promise<void> {
    await this.#begin();
    const line = Buffer.from(`${printJsonLine(grade)}\n`);
    try {
      await writeWhole(this.#file, line, this.#length);
    } catch (error) {
      await this.#file.truncate(this.#length).catch(() => {});
      throw error;
    }
    this.#length += line.length;
  }

  /** The run is complete; what was added lasts, though the power be cut. */
  async close(): Promise<void> {
    await this.#begin();
    await this.#file.sync();
    await this.#file.close();
  }

  /** The run is broken off. A file that nothing has come into is taken away. */
  async abandon(): Promise<void> {
    const { size } = await this.#file.stat();
    await this.#file.close();
    if (size === 0) await rm(this.#path, { force: true });
  }

  async #begin(): Promise<void> {
    if (this.#isBegun) return;
    await this.#file.truncate(this.#length);
    this.#isBegun = true;
  }
}

async function writeWhole(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
