import assert from "node:assert/strict";
import { type ClassroomsWanted, runServe, type ServeTools } from "../../runner/cli/serve-command.ts";
import { fakeIo } from "./fake-io.ts";

/** A folder that there is; nothing is read from it. */
const site = import.meta.dirname;

type Tools = ServeTools<ClassroomsWanted>;
type Options = Parameters<Tools["startServer"]>[0];

const roots = { whole: site, graded: `${site}/../cli` };

/** Serves until it is told to end, and says with what it was started. */
async function serve(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  tools: Partial<Tools> = {},
  addresses: readonly string[] = [],
) {
  const controller = new AbortController();
  const io = fakeIo({ env, signal: controller.signal });
  let started: Options | undefined;
  let closed = false;
  const status = await runServe(args, io, {
    roots,
    makeStartKey: () => "made-up",
    openClassrooms: async (wanted) => wanted,
    startServer: async (options) => {
      started = options;
      queueMicrotask(() => controller.abort());
      return {
        url: "http://127.0.0.1:4173",
        addresses,
        close: async () => {
          closed = true;
        },
      };
    },
    ...tools,
  });
  return { status, out: io.stdout.text, err: io.stderr.text, started, closed };
}

describe("cosigner serve", () => {
  it("prints the address and where to start a classroom, and ends cleanly when it is told to", async () => {
    const { status, out, closed } = await serve([]);
    assert.equal(
      out,
      [
        "Cosigner is ready at http://127.0.0.1:4173",
        "Start a classroom: http://127.0.0.1:4173/teach/",
        "For others on your network to join: --host 0.0.0.0",
        "Classrooms are kept in cosigner-data",
        "Press Ctrl+C to end it.\n",
      ].join("\n"),
    );
    assert.deepEqual([status, closed], [0, true]);
  });

  it("asks who starts a classroom for a key that only the terminal shows, where others reach the server", async () => {
    const { out, started } = await serve(["--host", "0.0.0.0"], {}, {}, ["http://192.168.1.20:4173"]);
    assert.match(out, /^Start a classroom: http:\/\/192\.168\.1\.20:4173\/teach\/#start=made-up$/m);
    assert.equal(started?.classrooms?.startKey, "made-up");
    assert.doesNotMatch(out, /--host/);
    assert.equal((await serve([])).started?.classrooms?.startKey, null);
    const named = await serve([], { COSIGNER_START_KEY: "of our school" });
    assert.equal(named.started?.classrooms?.startKey, "of our school");
  });

  it("names the address that a proxy publishes", async () => {
    const { out, started } = await serve([], { SITE_URL: "https://course.example/" });
    assert.match(out, /^Start a classroom: https:\/\/course\.example\/teach\/$/m);
    assert.equal(started?.classrooms?.publicUrl?.protocol, "https:");
  });

  it("listens on 127.0.0.1:4173 unless PORT and HOST, or --port and --host, say otherwise", async () => {
    const at = async (args: readonly string[], env?: Readonly<Record<string, string>>) => {
      const { started } = await serve(args, env);
      return `${started?.host}:${started?.port}`;
    };
    assert.equal(await at([]), "127.0.0.1:4173");
    assert.equal(await at([], { PORT: "", HOST: "" }), "127.0.0.1:4173");
    assert.equal(await at([], { PORT: "8080", HOST: "0.0.0.0" }), "0.0.0.0:8080");
    assert.equal(await at(["--port", "0", "--host", "::1"], { PORT: "8080", HOST: "0.0.0.0" }), "::1:0");
  });

  it("serves the site without what grades where only the server grades", async () => {
    assert.equal((await serve([])).started?.root, roots.whole);
    const { started } = await serve(["--server-grading"]);
    assert.deepEqual([started?.root, started?.classrooms?.serverGrading], [roots.graded, true]);
  });

  it("serves the course all the same where another server has the folder that nobody named", async () => {
    const openClassrooms = () => Promise.reject(new Error("Another server has the folder."));
    const { out, err, started } = await serve([], {}, { openClassrooms });
    assert.equal(out, "Cosigner is ready at http://127.0.0.1:4173\nPress Ctrl+C to end it.\n");
    assert.match(err, /Another server has the folder\. The course is served without classrooms; --data names another/);
    assert.equal(started?.classrooms, undefined);
    for (const args of [["--data", "mine"], ["--server-grading"]]) {
      await assert.rejects(serve(args, {}, { openClassrooms }), {
        name: "UsageError",
        message: "Another server has the folder.",
      });
    }
  });

  for (const [args, env, sentence] of [
    [["--port", "x"], {}, /^--port is "x": write a whole number/],
    [[], { PORT: "70000" }, /^PORT is "70000": write a whole number/],
    [[], { SITE_URL: "course" }, /^SITE_URL is "course": write an address/],
    [[], { LOG_LEVEL: "loud" }, /^LOG_LEVEL is "loud": choose from debug, info/],
    [["--database-url", "postgres://"], {}, /^--database-url is for PostgreSQL, which this version does not use/],
    [["site"], {}, /^"site" is not an option of serve/],
  ] as const) {
    it(`refuses ${JSON.stringify(env)} ${args.join(" ")} in one sentence`, async () => {
      await assert.rejects(serve(args, env), { name: "UsageError", message: sentence });
    });
  }

  it("says what the server says where it cannot have the address", async () => {
    const startServer = () => Promise.reject(new Error("Port 8080 is in use."));
    await assert.rejects(serve([], {}, { startServer }), { name: "UsageError", message: "Port 8080 is in use." });
  });

  it("says what to do where the site is not built", async () => {
    const startServer = () => assert.fail("nothing is served");
    const missing = { whole: `${site}/no-such-folder`, graded: site };
    await assert.rejects(serve([], {}, { startServer, roots: missing }), {
      name: "UsageError",
      message: 'The site is not built: run "npm run build" first.',
    });
  });
});
