import assert from "node:assert/strict";
import { runServe, type ServeTools } from "../../runner/cli/serve-command.ts";
import { fakeIo } from "./fake-io.ts";

/** A folder that there is; nothing is read from it. */
const site = import.meta.dirname;

type Options = Parameters<ServeTools["startServer"]>[0];

/** Serves until it is told to end, and says with what it was started. */
async function serve(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const controller = new AbortController();
  const io = fakeIo({ env, signal: controller.signal });
  let started: Options | undefined;
  let closed = false;
  const status = await runServe(args, io, {
    root: site,
    startServer: async (options) => {
      started = options;
      queueMicrotask(() => controller.abort());
      return {
        url: "http://127.0.0.1:4173/",
        close: async () => {
          closed = true;
        },
      };
    },
  });
  return { status, out: io.stdout.text, started, closed };
}

describe("cosigner serve", () => {
  it("prints the address, and ends cleanly when it is told to", async () => {
    const { status, out, closed } = await serve([]);
    assert.match(out, /^Cosigner is ready at http:\/\/127\.0\.0\.1:4173\/\n/);
    assert.deepEqual([status, closed], [0, true]);
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

  for (const [args, env, sentence] of [
    [["--port", "x"], {}, /^--port is "x": write a whole number/],
    [[], { PORT: "70000" }, /^PORT is "70000": write a whole number/],
    [["--data", "folder"], {}, /^--data is for classrooms, which this version does not serve yet/],
    [["--database-url", "postgres://"], {}, /^--database-url is for classrooms/],
    [["site"], {}, /^"site" is not an option of serve/],
  ] as const) {
    it(`refuses ${JSON.stringify(env)} ${args.join(" ")} in one sentence`, async () => {
      await assert.rejects(serve(args, env), { name: "UsageError", message: sentence });
    });
  }

  it("says what the server says where it cannot have the address", async () => {
    const startServer = () => Promise.reject(new Error("Port 8080 is in use."));
    await assert.rejects(runServe([], fakeIo(), { startServer, root: site }), {
      name: "UsageError",
      message: "Port 8080 is in use.",
    });
  });

  it("says what to do where the site is not built", async () => {
    const startServer = () => assert.fail("nothing is served");
    await assert.rejects(runServe([], fakeIo(), { startServer, root: `${site}/no-such-folder` }), {
      name: "UsageError",
      message: 'The site is not built: run "npm run build" first.',
    });
  });
});
