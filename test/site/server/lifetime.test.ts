import assert from "node:assert/strict";
import { rename, rm } from "node:fs/promises";
import { connect } from "node:net";
import { startServer } from "../../../site/server/serve.ts";
import { makeFolder, type TemporaryFolder } from "../../support/temporary-folder.ts";
import { expectSecured } from "./expect-secured.ts";
import { ask } from "./http-client.ts";

const HOST = "127.0.0.1";
const files = {
  "site/index.html": "<!doctype html><title>Course</title>",
  "site/lessons/keys/index.html": "<!doctype html><title>Keys</title>",
  "site/icon.svg": "<svg/>",
};

describe("starting and ending the server", () => {
  let folder: TemporaryFolder;

  beforeEach(async () => {
    folder = await makeFolder(files);
  });
  afterEach(() => folder.remove());

  const start = (port = 0) => startServer({ port, host: HOST, root: `${folder.path}/site` });

  it("says in one sentence that the port is in use, and what to do", async () => {
    const first = await start();
    try {
      const port = Number(new URL(first.url).port);
      await assert.rejects(start(port), { message: new RegExp(`^Port ${port} is in use: .+ --port or PORT\\.$`) });
    } finally {
      await first.close();
    }
  });

  it("says that there is no folder to serve", async () => {
    await assert.rejects(startServer({ port: 0, host: HOST, root: `${folder.path}/none` }), /none/);
  });

  it("ends at once, also while a browser holds a connection open", async () => {
    const server = await start();
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.on("error", () => {});
    const answered = new Promise((resolve) => socket.once("data", resolve));
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await answered;
    await server.close();
    await closed;
    await assert.rejects(ask(server.url, "/"), { code: "ECONNREFUSED" });
  });

  it("serves the new site once a build has put it in place of the old one", async () => {
    const server = await start();
    const next = await makeFolder({ "index.html": "<!doctype html><title>New</title>" });
    try {
      await rm(`${folder.path}/site`, { recursive: true });
      await rename(next.path, `${folder.path}/site`);
      assert.match((await ask(server.url, "/")).body.toString(), /New/);
      assert.equal((await ask(server.url, "/lessons/keys/")).status, 404);
    } finally {
      await server.close();
    }
  });

  it("answers 500 and goes on where a file cannot be read", async () => {
    const server = await start();
    const { error } = console;
    const logged: unknown[] = [];
    console.error = (line: unknown) => logged.push(line);
    try {
      await rm(`${folder.path}/site/icon.svg`);
      const answer = await ask(server.url, "/icon.svg");
      assert.equal(answer.status, 500);
      expectSecured(answer);
      assert.doesNotMatch(answer.body.toString(), /icon|ENOENT/);
      assert.match(String(logged[0]), /^GET \/icon\.svg: ENOENT/);
      assert.equal((await ask(server.url, "/")).status, 200);
    } finally {
      console.error = error;
      await server.close();
    }
  });
});
