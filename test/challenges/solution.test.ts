import assert from "node:assert/strict";
import * as esbuild from "esbuild";
import { findChallenge } from "../../challenges/catalogue.ts";
import { bundle } from "../../runner/bundle/bundle.ts";
import { DEFAULT_LIMITS } from "../../runner/model/limits.ts";
import { readGuestSources } from "../../runner/node/guest-files.ts";
import { readProjectFile } from "../../runner/node/project-files.ts";
import { compileQuickjs } from "../../runner/node/quickjs-wasm.ts";
import { type Loaded, Sandbox } from "../../runner/sandbox/sandbox.ts";
import { readKeysManagerVectors, replay } from "./keys-manager-vectors.ts";

describe("The solution of keys-manager, in the sandbox", () => {
  let sandbox: Sandbox;
  let loaded: Loaded;

  before(async () => {
    const challenge = findChallenge("keys-manager");
    assert.ok(challenge);
    const files = { [challenge.file]: await readProjectFile(`challenges/keys-manager/solution/${challenge.file}`) };
    const built = await bundle({ name: "solution", files }, challenge.file, await readGuestSources(), esbuild);
    assert.ok("bundle" in built);
    sandbox = new Sandbox(await compileQuickjs(), () => performance.now());
    loaded = await sandbox.load(built.bundle, challenge.functions, { ...DEFAULT_LIMITS, timeoutMs: 20_000 });
    assert.equal(loaded.failure, null);
  });

  after(() => sandbox.release(loaded.contract));

  it("answers all 300 vectors as a real node does", () => {
    const vectors = readKeysManagerVectors();
    assert.equal(vectors.length, 300);
    for (const vector of vectors) {
      assert.deepEqual(replay(vector, loaded.contract), { results: vector.results, final: vector.final }, vector.id);
    }
  });
});
