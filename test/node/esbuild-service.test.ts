import assert from "node:assert/strict";
import { compile } from "../../runner/grade/compile.ts";
import { DEFAULT_LIMITS } from "../../runner/model/limits.ts";
import { EsbuildService } from "../../runner/node/esbuild-service.ts";
import { readGuestSources } from "../../runner/node/guest-files.ts";
import { readSolution } from "../support/graders.ts";

/** Small, and yet esbuild does not come to an end with it. */
const endless = `export const x = ${"(a=>".repeat(20_000)}b${")".repeat(20_000)};`;

describe("code that the compiler does not come to an end with", () => {
  it("is an error of that submission alone: what was bundled beside it and after it is bundled", async () => {
    const service = new EsbuildService(500);
    try {
      const tools = { esbuild: service, guest: await readGuestSources() };
      const start = (text: string) =>
        compile({ name: "x", files: { "keys_manager.ts": text } }, "keys_manager.ts", tools, DEFAULT_LIMITS);
      const solution = readSolution("keys-manager");
      const [hanging, beside] = await Promise.all([start(endless), start(solution)]);
      assert.ok("error" in hanging);
      assert.equal(hanging.error.kind, "compile");
      assert.match(hanging.error.message, /nested too deeply/);
      assert.ok("bundle" in beside);
      assert.ok("bundle" in (await start(solution)));
    } finally {
      await service.stop();
    }
  });
});
