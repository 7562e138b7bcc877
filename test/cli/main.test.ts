import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { catalogue } from "../../challenges/catalogue.ts";
import { main } from "../../runner/cli/main.ts";
import { reportFormats } from "../../runner/cli/report-formats.ts";
import { fakeIo } from "./fake-io.ts";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const commands = ["grade", "simulate", "check", "export", "backup", "restore", "serve"];

async function run(...args: readonly string[]) {
  const io = fakeIo();
  return { status: await main(args, io), out: io.stdout.text, err: io.stderr.text };
}

describe("the command line", () => {
  for (const args of [["--help"], ["-h"]]) {
    it(`says with ${args} which commands there are`, async () => {
      const { status, out } = await run(...args);
      assert.equal(status, 0);
      for (const name of commands) assert.match(out, new RegExp(`^ {2}${name} `, "m"));
    });
  }

  for (const name of commands) {
    it(`says with ${name} --help what ${name} takes`, async () => {
      const { status, out } = await run(name, "anything", "--help");
      assert.equal(status, 0);
      assert.match(out, new RegExp(`^Usage: cosigner ${name} `));
      assert.match(out, /Exit status: 0/);
    });
  }

  it("names every format that grade writes", async () => {
    const { out } = await run("grade", "--help");
    for (const format of reportFormats) assert.ok(out.includes(format));
  });

  it("grades keys-manager where no other challenge is asked for", async () => {
    const { out } = await run("grade", "--help");
    const [, id = ""] = /--challenge ID +which challenge \((.+)\)/.exec(out) ?? [];
    assert.ok(catalogue.has(id));
  });

  it("says its version, also after a command", async () => {
    assert.deepEqual(await run("--version"), { status: 0, out: `${version}\n`, err: "" });
    assert.deepEqual(await run("check", "--version"), { status: 0, out: `${version}\n`, err: "" });
  });

  it("says how it is used where it is called with nothing", async () => {
    const { status, out, err } = await run();
    assert.deepEqual([status, out], [2, ""]);
    assert.match(err, /^Usage: cosigner <command>/);
  });

  it("says which commands there are where it is asked for another", async () => {
    const { status, err } = await run("grad");
    assert.equal(status, 2);
    assert.equal(
      err,
      'cosigner: There is no command "grad": choose from grade, compare, similar, export-autograder, simulate, check, export, backup, restore, serve.\n',
    );
  });

  it("shows what a terminal would act on", async () => {
    const { err } = await run("\u001b[2J");
    assert.ok(err.includes('"\\u001b[2J"'));
  });
});
