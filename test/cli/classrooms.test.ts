import assert from "node:assert/strict";
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { readSolution } from "../support/graders.ts";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { command, cosigner } from "./command-line.ts";

const CHALLENGE = "remove-key-if-exists";
const settings = {
  title: "=Thursday",
  plan: [{ lesson: CHALLENGE, challenge: CHALLENGE, open: true }],
  hints: true,
  solutions: false,
  classProgress: false,
  mode: "graded",
  endsAt: null,
  retentionDays: 30,
};

describe("the folder of classrooms, on the command line", function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  let server: ChildProcessByStdio<null, Readable, null>;
  let url: string;

  /** Starts the built command as a teacher does, in a folder of the test's own. */
  async function serve(): Promise<void> {
    server = spawn(process.execPath, [command, "serve", "--port", "0"], {
      cwd: folder.path,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [said] = await once(server.stdout.setEncoding("utf8"), "data");
    assert.match(String(said), /^Classrooms are kept in cosigner-data$/m);
    [, url = ""] = /^Cosigner is ready at (http:\/\/\S+)\n/.exec(String(said)) ?? [];
  }

  async function end(): Promise<void> {
    server.kill("SIGTERM");
    assert.deepEqual(await once(server, "close"), [0, null]);
  }

  /** Asks the server, with a cookie. */
  async function ask(path: string, body: unknown, cookie = ""): Promise<Response> {
    const headers = { origin: url, "content-type": "application/json", cookie };
    const answer = await fetch(`${url}/api/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    assert.ok(answer.ok, `${path}: ${answer.status}`);
    return answer;
  }

  const run = (...args: string[]) => cosigner(args, { cwd: folder.path });

  before(async () => {
    folder = await makeFolder();
    await serve();
    const started = await ask("classrooms", { settings });
    const { classroom } = (await started.json()) as { readonly classroom: { readonly joinCode: string } };
    const joined = await ask("join", { code: classroom.joinCode, name: '@Ada "B", Lovelace' });
    const cookie = joined.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const files = { "keys_manager.ts": readSolution(CHALLENGE) };
    const answer = await ask("learner/attempts", { key: "k".repeat(22), challenge: CHALLENGE, files }, cookie);
    assert.match(await answer.text(), /"kind":"graded"/);
  });
  after(async () => {
    server.kill("SIGKILL");
    await folder.remove();
  });

  it("is exported while the server runs: grades, attempts, a gradebook; no cell begins a formula", async () => {
    const grades = await run("export");
    assert.equal(grades.status, 0, grades.stderr);
    const [header, row] = grades.stdout.split("\r\n");
    assert.match(header ?? "", /^classroom,learner_id,learner,challenge,score,max,passed,/);
    assert.match(
      row ?? "",
      /^'=Thursday,l[a-z2-9]{20},"'@Ada ""B"", Lovelace",remove-key-if-exists,18,18,true,1,20\d\d-/,
    );
    const attempts = await run("export", "--what", "attempts", "--format", "jsonl");
    const [attempt] = attempts.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.equal(attempt.learner, '@Ada "B", Lovelace');
    assert.equal(JSON.parse(attempt.files)["keys_manager.ts"], readSolution(CHALLENGE));
    const book = await run("export", "--what", "gradebook", "--output", "book.csv");
    assert.equal(book.stdout, "");
    assert.match(await readFile(join(folder.path, "book.csv"), "utf8"), /,remove-key-if-exists,total\r\n.*,18,18\r\n$/);
  });

  for (const [args, sentence] of [
    [["export", "--classroom", "AAAAAA"], /There is no classroom "AAAAAA" in .*; there are: \w{6} \(=Thursday\)\./],
    [["export", "--data", "nowhere"], /nowhere/],
    [["export", "--what", "code"], /--what is "code": choose from grades, attempts, gradebook\./],
    [["backup"], /Name the file of the copy: cosigner backup FILE\./],
    [["restore", "nothing.sqlite"], /There is no file .*nothing\.sqlite/],
  ] as const) {
    it(`refuses "${args.join(" ")}" in one sentence`, async () => {
      const { status, stderr, stdout } = await run(...args);
      assert.deepEqual([status, stdout, stderr.trim().split("\n").length], [2, "", 1]);
      assert.match(stderr, sentence);
    });
  }

  it("is copied while the server runs, and the copy put back once it has ended; what was there is kept", async () => {
    const copied = await run("backup", "copy.sqlite");
    assert.equal(copied.status, 0, copied.stderr);
    assert.match((await run("backup", "copy.sqlite")).stderr, /copy\.sqlite exists already/);
    assert.match((await run("restore", "copy.sqlite")).stderr, /cosigner-data/);
    assert.equal((await run("restore", "copy.sqlite")).status, 2);
    await end();
    const restored = await run("restore", "copy.sqlite");
    assert.equal(restored.status, 0, restored.stderr);
    const [, kept = ""] = /What was there is kept in (.+)\.\n/.exec(restored.stdout) ?? [];
    assert.ok(existsSync(kept), restored.stdout);
    await serve();
    assert.match((await run("export")).stdout, /Lovelace/);
    await end();
  });
});
