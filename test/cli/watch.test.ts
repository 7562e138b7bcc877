import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createScreen } from "../../runner/cli/screen.ts";
import { readChallengeFile, readSolution } from "../support/graders.ts";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { command } from "./command-line.ts";
import { CollectedOutput } from "./fake-io.ts";

const solution = readSolution("set-threshold");
const starter = readChallengeFile("set-threshold", "starter/keys_manager.ts");

/** A command that is left running; what it prints can be awaited. */
class Watching {
  readonly #child;
  #text = "";

  constructor(cwd: string, path: string) {
    const args = [command, "grade", path, "--watch", "--challenge", "set-threshold"];
    this.#child = spawn(process.execPath, args, { cwd, env: { PATH: process.env["PATH"] } });
    this.#child.stdout.setEncoding("utf8").on("data", (text: string) => {
      this.#text += text;
      this.#child.emit("said");
    });
  }

  /** Waits for what matches, and lets go of all up to there. */
  async expect(pattern: RegExp): Promise<void> {
    for (;;) {
      const found = pattern.exec(this.#text);
      if (found) {
        this.#text = this.#text.slice(found.index + found[0].length);
        return;
      }
      await once(this.#child, "said");
    }
  }

  async end(): Promise<number | null> {
    const closed = once(this.#child, "close");
    this.#child.kill("SIGINT");
    const [status] = await closed;
    return status;
  }

  /** What a failed test leaves running must not keep the others from ending. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }
}

describe("cosigner grade --watch", () => {
  let folder: TemporaryFolder;
  let watching: Watching;

  beforeEach(async () => {
    folder = await makeFolder({ "keys_manager.ts": starter });
  });
  afterEach(async () => {
    watching.kill();
    await folder.remove();
  });

  const write = (text: string) => writeFile(join(folder.path, "keys_manager.ts"), text);

  it("grades a file again whenever it is saved, and ends with Ctrl+C and the last grade's status", async () => {
    watching = new Watching(folder.path, "keys_manager.ts");
    await watching.expect(/✗ failed .*keys_manager\.ts/);
    await write("export const = ;\n");
    await watching.expect(/The code does not compile at keys_manager\.ts:1:/);
    await write(solution);
    await watching.expect(/✓ passed .*keys_manager\.ts/);
    assert.equal(await watching.end(), 0);
  });

  it("follows a folder whose file an editor replaces by another", async () => {
    watching = new Watching(folder.path, ".");
    await watching.expect(/✗ failed/);
    await writeFile(join(folder.path, "keys_manager.ts~"), solution);
    await rename(join(folder.path, "keys_manager.ts~"), join(folder.path, "keys_manager.ts"));
    await watching.expect(/✓ passed/);
    await write(starter);
    await watching.expect(/✗ failed/);
    assert.equal(await watching.end(), 1);
  });

  it("goes on where the code never ends", async () => {
    await write("for (;;) {}\n");
    watching = new Watching(folder.path, "keys_manager.ts");
    await watching.expect(/Stopped at the time limit/);
    await write(solution);
    await watching.expect(/✓ passed/);
    assert.equal(await watching.end(), 0);
  });
});

describe("a terminal that is written over", () => {
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`).join("\n");
  const show = (text: string, isTTY: boolean, rows?: number) => {
    const stdout = Object.assign(new CollectedOutput(isTTY), { rows });
    createScreen({ stdout, env: { NO_COLOR: "1" } }).show(() => text);
    return stdout.text;
  };

  it("begins at its top, clears the rest of each row, and what is below", () => {
    assert.equal(show(`${lines(2)}\n`, true, 24), "\u001b[Hline 1\u001b[K\nline 2\u001b[K\n\u001b[J");
  });

  it("never scrolls the verdict out of sight: what has no room is counted", () => {
    const shown = show(lines(50), true, 10).split("\n");
    assert.equal(shown.length, 9);
    assert.match(shown.at(-2) ?? "", /^… 43 more lines/);
  });

  it("is no terminal where the text goes to a file: each stands below the one before", () => {
    assert.equal(show("text", false), "text\n");
  });
});
