import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { createShareLink, isLongLink, MAX_SHARED_BYTES, readSharedFragment } from "../../site/workspace/share-link.ts";

const PAGE = "https://example.org/lessons/keys-manager/?a=1#goal";

function fragmentOf(bytes: Uint8Array): string {
  return `#code=${Buffer.from(bytes).toString("base64url")}`;
}

async function reasonFor(fragment: string): Promise<string> {
  const shared = await readSharedFragment(fragment);
  assert.equal(shared.kind, "refused", JSON.stringify(shared).slice(0, 80));
  return shared.kind === "refused" ? shared.reason : "";
}

describe("a link that carries code", () => {
  it("brings back any code as it was, and has it in its fragment alone", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 500 }), async (text) => {
        const link = new URL((await createShareLink(PAGE, text)) ?? "");
        assert.equal(`${link.origin}${link.pathname}${link.search}`, "https://example.org/lessons/keys-manager/?a=1");
        assert.match(link.hash, /^#code=[\w-]+$/);
        assert.deepEqual(await readSharedFragment(link.hash), { kind: "code", text });
      }),
      { numRuns: 50 },
    );
  });

  it("is not made for code of more than 256 KiB", async () => {
    assert.notEqual(await createShareLink(PAGE, "x".repeat(MAX_SHARED_BYTES)), undefined);
    assert.equal(await createShareLink(PAGE, "x".repeat(MAX_SHARED_BYTES + 1)), undefined);
    assert.equal(await createShareLink(PAGE, "é".repeat(MAX_SHARED_BYTES / 2 + 1)), undefined);
  });

  it("says of a link over 8,000 characters that it is long", () => {
    assert.equal(isLongLink("x".repeat(8_000)), false);
    assert.equal(isLongLink("x".repeat(8_001)), true);
  });

  it("leaves other fragments alone", async () => {
    for (const fragment of ["", "#", "#goal", "#code", "code=abc"]) {
      assert.deepEqual(await readSharedFragment(fragment), { kind: "none" }, fragment);
    }
  });

  it("refuses what is not base64, not gzip, cut short or not text", async () => {
    const whole = fragmentOf(gzipSync("export const a = 1;\n".repeat(20)));
    const broken = [
      "#code=",
      "#code=%20",
      "#code=a+b/",
      "#code=abcde",
      fragmentOf(Buffer.from("plain text")),
      whole.slice(0, -12),
      fragmentOf(gzipSync(Buffer.from([0xff, 0xfe, 0xc0]))),
    ];
    for (const fragment of broken) assert.match(await reasonFor(fragment), /cannot be read/, fragment);
  });

  it("refuses what is too large before it is unpacked and while it is", async () => {
    assert.match(await reasonFor(`#code=${"A".repeat(MAX_SHARED_BYTES + 1)}`), /larger than 256 KiB/);
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    assert.match(await reasonFor(fragmentOf(bomb)), /larger than 256 KiB/);
  });
});
