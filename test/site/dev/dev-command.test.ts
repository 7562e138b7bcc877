import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { launchChromium } from "../../support/chromium.ts";
import { addParagraph, ProjectCopy } from "./project-copy.ts";

describe("npm run dev, as a command", function () {
  this.timeout(60_000);

  let project: ProjectCopy;
  const running = new Set<ChildProcess>();
  before(async () => {
    project = await ProjectCopy.make();
  });
  afterEach(async () => {
    for (const child of running) child.kill("SIGKILL");
    running.clear();
    await project.restore();
  });
  after(() => project.remove());

  function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const child = spawn(process.execPath, ["--import", "tsx", "site/build/dev.ts", ...args], {
      cwd: project.path,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    const errors = text(child.stderr);
    const ended = once(child, "close").then(async ([status]) => ({ status, errors: await errors }));
    return { child, ended };
  }

  /** The address that it prints once it serves. */
  async function waitForAddress({ child, ended }: ReturnType<typeof start>): Promise<string> {
    const ready = new Promise<string>((resolve) => {
      // Read to the end: nobody ends the command by no longer listening to it.
      createInterface(child.stdout).on("line", (line) => {
        const address = /^Cosigner is ready at (\S+);/.exec(line)?.[1];
        if (address !== undefined) resolve(address);
      });
    });
    const early = ended.then(({ errors }) => assert.fail(`it ended: ${errors}`));
    return Promise.race([ready, early]);
  }

  it("starts with a mistake, shows the course once that is mended, and ends with Ctrl+C", async () => {
    const { file, url } = await project.findLesson(null);
    await project.change(file, addParagraph("<b>loud</b>"));
    const dev = start(["--port", "0"]);
    const address = await waitForAddress(dev);
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.goto(new URL(url, address).href);
      await page.getByRole("heading", { name: "The course is not built yet" }).waitFor();
      await page.getByRole("alert").getByText(`${file}:`).waitFor();
      await project.change(file, (lesson) => lesson.replace("<b>loud</b>", "No longer loud."));
      await page.getByText("No longer loud.").waitFor();
      dev.child.kill("SIGINT");
      const { status, errors } = await dev.ended;
      assert.equal(status, 0);
      assert.match(errors, new RegExp(`^${file}:\\d+: [^\\n]+\\n$`));
      assert.deepEqual(await readdir(join(project.path, "dist/dev")), [], "nothing is left behind");
    } finally {
      await browser.close();
    }
  });

  it("says in one sentence that the port is in use", async () => {
    const first = start([], { PORT: "0" });
    const port = new URL(await waitForAddress(first)).port;
    const { status, errors } = await start([], { PORT: port }).ended;
    assert.equal(errors, `Port ${port} is in use: end what listens there, or choose another with --port or PORT.\n`);
    assert.equal(status, 2);
  });

  it("says in one sentence that a port is none", async () => {
    const { status, errors } = await start(["--port", "x"]).ended;
    assert.equal(errors, '"x" is no port: give --port or PORT a whole number from 0 to 65535.\n');
    assert.equal(status, 2);
  });
});
