import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { type RunningServer, startServer } from "../../../site/server/serve.ts";
import { makeFolder, type TemporaryFolder } from "../../support/temporary-folder.ts";
import { expectSecured } from "./expect-secured.ts";
import { ask } from "./http-client.ts";

const HOST = "127.0.0.1";
const script = "export const answer = 42;\n".repeat(100);
/** Large enough to be streamed, and different at every place. */
const wasm = randomBytes(600 * 1024);
const lesson = "<!doctype html><title>Keys</title>";

const files = {
  "site/index.html": "<!doctype html><title>Course</title>",
  "site/404.html": "<!doctype html><title>Nothing here</title>",
  "site/lessons/keys/index.html": lesson,
  "site/de/lessons/keys/index.html": lesson,
  "site/de/index.html": lesson,
  "site/assets/main-ABCD2345.js": script,
  "site/assets/main-ABCD2345.js.br": brotliCompressSync(script),
  "site/assets/main-ABCD2345.js.gz": gzipSync(script),
  "site/assets/esbuild-ABCD2345.wasm": wasm,
  "site/assets/style-ABCD2345.css": "p{color:red}",
  "site/assets/codicon-ABCD2345.ttf": "font",
  "site/assets/library-ABCD2345.json": "{}",
  "site/assets/main-ABCD2345.js.map": "{}",
  "site/assets/worker-ABCD2345.mjs": "export {};",
  "site/icon.svg": "<svg/>",
  "site/manifest.webmanifest": "{}",
  "site/.secret": "hidden",
  "site/.git/config": "hidden",
  "outside.txt": "outside",
};

describe("the server", () => {
  let folder: TemporaryFolder;
  let server: RunningServer;

  before(async () => {
    folder = await makeFolder(files);
    server = await startServer({ port: 0, host: HOST, root: `${folder.path}/site` });
  });
  after(async () => {
    await server.close();
    await folder.remove();
  });

  const get = (path: string, headers: Readonly<Record<string, string>> = {}) => ask(server.url, path, { headers });

  it("sends each kind of file under its type", async () => {
    const types = {
      "/": "text/html; charset=utf-8",
      "/lessons/keys/": "text/html; charset=utf-8",
      "/assets/main-ABCD2345.js": "text/javascript; charset=utf-8",
      "/assets/esbuild-ABCD2345.wasm": "application/wasm",
      "/assets/style-ABCD2345.css": "text/css; charset=utf-8",
      "/assets/codicon-ABCD2345.ttf": "font/ttf",
      "/assets/library-ABCD2345.json": "application/json; charset=utf-8",
      "/assets/main-ABCD2345.js.map": "application/json; charset=utf-8",
      "/assets/worker-ABCD2345.mjs": "text/javascript; charset=utf-8",
      "/icon.svg": "image/svg+xml; charset=utf-8",
      "/manifest.webmanifest": "application/manifest+json; charset=utf-8",
    };
    for (const [path, type] of Object.entries(types)) {
      const answer = await get(path);
      assert.deepEqual([path, answer.status, answer.headers["content-type"]], [path, 200, type]);
    }
  });

  it("sends a large file whole", async () => {
    const answer = await get("/assets/esbuild-ABCD2345.wasm");
    assert.equal(answer.headers["content-length"], String(wasm.length));
    assert.ok(answer.body.equals(wasm));
  });

  it("leads from a folder's name to the folder, under any prefix", async () => {
    const answer = await get("/lessons/keys");
    assert.equal(answer.status, 308);
    assert.equal(answer.headers.location, "keys/");
  });

  it("lets hashed files be kept for good and has all others asked for again", async () => {
    const kept = await get("/assets/main-ABCD2345.js");
    assert.equal(kept.headers["cache-control"], "public, max-age=31536000, immutable");
    for (const path of ["/", "/lessons/keys/", "/icon.svg"]) {
      assert.equal((await get(path)).headers["cache-control"], "no-cache", path);
    }
  });

  it("answers 404 with the page for it, at any depth", async () => {
    for (const path of ["/nothing", "/lessons/nothing/", "/a/b/c.js", "/assets/"]) {
      const answer = await get(path);
      assert.equal(answer.status, 404, path);
      assert.match(answer.body.toString(), /Nothing here/, path);
      assert.equal(answer.headers["cache-control"], "no-cache", path);
    }
  });

  it("answers 405 to whoever wants more than to read, and says what is allowed", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const answer = await ask(server.url, "/", { method });
      assert.deepEqual([method, answer.status, answer.headers.allow], [method, 405, "GET, HEAD"]);
      expectSecured(answer);
    }
  });

  it("answers HEAD with the headers of GET and nothing else", async () => {
    for (const path of ["/", "/assets/esbuild-ABCD2345.wasm", "/nothing"]) {
      const [head, full] = [await ask(server.url, path, { method: "HEAD" }), await get(path)];
      assert.equal(head.body.length, 0);
      assert.equal(head.status, full.status);
      for (const name of ["content-length", "content-type", "etag", "cache-control"]) {
        assert.equal(head.headers[name], full.headers[name], `${name} of ${path}`);
      }
    }
  });

  describe("to a reader who has the file already", () => {
    it("answers 304 without the file while it is the same", async () => {
      const { etag } = (await get("/")).headers;
      assert.match(etag ?? "", /^"[\w-]+"$/);
      for (const known of [`${etag}`, `W/${etag}`, `"other", ${etag}`, "*"]) {
        const answer = await get("/", { "if-none-match": known });
        assert.deepEqual([known, answer.status, answer.body.length], [known, 304, 0]);
        assert.equal(answer.headers.etag, etag);
        expectSecured(answer);
      }
    });

    it("sends it anew where it is another", async () => {
      assert.equal((await get("/", { "if-none-match": '"other"' })).status, 200);
    });

    it("tells a packed file from a plain one", async () => {
      const path = "/assets/main-ABCD2345.js";
      const packed = (await get(path, { "accept-encoding": "br" })).headers.etag ?? "";
      assert.equal((await get(path, { "if-none-match": packed })).status, 200);
      assert.equal((await get(path, { "if-none-match": packed, "accept-encoding": "br" })).status, 304);
    });
  });

  describe("chooses among the packed files", () => {
    const path = "/assets/main-ABCD2345.js";
    const cases: readonly (readonly [string, string | undefined])[] = [
      ["gzip, deflate, br, zstd", "br"],
      ["gzip", "gzip"],
      ["GZIP", "gzip"],
      ["br;q=0, gzip;q=0.5", "gzip"],
      ["br;q=0.0, *", "gzip"],
      ["*", "br"],
      ["identity", undefined],
      ["*;q=0", undefined],
      ["", undefined],
    ];
    const unpackers: Readonly<Record<string, (packed: Buffer) => Buffer>> = {
      br: brotliDecompressSync,
      gzip: gunzipSync,
    };
    for (const [accepted, expected] of cases) {
      it(`${expected ?? "none"} for "${accepted}"`, async () => {
        const answer = await get(path, { "accept-encoding": accepted });
        assert.equal(answer.headers["content-encoding"], expected);
        assert.equal(answer.headers.vary, "accept-encoding");
        assert.equal(answer.headers["content-length"], String(answer.body.length));
        const unpack = expected === undefined ? (plain: Buffer) => plain : unpackers[expected];
        assert.equal(unpack?.(answer.body).toString(), script);
      });
    }

    it("and none where there is none", async () => {
      const answer = await get("/icon.svg", { "accept-encoding": "br, gzip" });
      assert.equal(answer.headers["content-encoding"], undefined);
      assert.equal(answer.headers.vary, undefined);
    });

    it("and does not offer them as files of their own", async () => {
      assert.equal((await get(`${path}.br`)).status, 404);
      assert.equal((await get(`${path}.gz`)).status, 404);
    });
  });

  it("gives out nothing beside the site and nothing that begins with a dot", async () => {
    const paths = [
      "/../outside.txt",
      "/%2e%2e/outside.txt",
      "/..%2foutside.txt",
      "/%252e%252e/outside.txt",
      "/..%5coutside.txt",
      "/..\\outside.txt",
      "/assets/../../outside.txt",
      "//outside.txt",
      "/outside.txt%00.html",
      "/index.html%00",
      "/%",
      "/%zz",
      "/%c0%ae%c0%ae/outside.txt",
      "/.secret",
      "/%2esecret",
      "/.git/config",
      `/${"a".repeat(4000)}`,
    ];
    for (const path of paths) {
      const answer = await get(path);
      assert.equal(answer.status, path.includes("\\") ? 400 : 404, path);
      assert.doesNotMatch(answer.body.toString(), /outside|hidden/, path);
      expectSecured(answer);
    }
  });

  it("says with every answer what a page may do", async () => {
    for (const path of ["/", "/lessons/keys/", "/lessons/keys", "/assets/main-ABCD2345.js", "/nothing"]) {
      expectSecured(await get(path));
    }
  });

  it("allows inline styles to lessons only, whose editor writes them", async () => {
    const policyOf = async (path: string) => String((await get(path)).headers["content-security-policy"]);
    for (const path of ["/lessons/keys/", "/de/lessons/keys/"]) {
      assert.match(await policyOf(path), /style-src 'self' 'unsafe-inline'(;|$)/, path);
    }
    for (const path of ["/", "/de/", "/lessons/nothing/", "/icon.svg"]) {
      assert.doesNotMatch(await policyOf(path), /unsafe-inline/, path);
    }
  });
});
