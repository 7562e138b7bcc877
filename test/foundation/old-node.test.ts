import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../.ci/require-node.js", import.meta.url));

/** Runs the check as if this were another version of Node. */
function requireNode(version: string): { status: number | null; said: string } {
  const disguise = `Object.defineProperties(process, {
    version: { value: "v${version}" },
    versions: { value: { node: "${version}" } },
  });`;
  const disguised = `data:text/javascript,${encodeURIComponent(disguise)}`;
  const { status, stderr } = spawnSync(process.execPath, ["--import", disguised, script], { encoding: "utf8" });
  return { status, said: stderr };
}

describe("a host whose Node is too old", () => {
  for (const version of ["18.20.4", "20.19.0", "22.17.1"]) {
    it(`is told so in one line (Node ${version})`, () => {
      const { status, said } = requireNode(version);
      assert.equal(status, 1);
      assert.match(said, new RegExp(`^Cosigner needs Node 22\\.18 or later, and this is v${version}: .+\\n$`));
    });
  }

  for (const version of ["22.18.0", "24.0.0"]) {
    it(`does not mean Node ${version}`, () => {
      assert.deepEqual(requireNode(version), { status: 0, said: "" });
    });
  }
});
