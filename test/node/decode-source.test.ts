import assert from "node:assert/strict";
import { decodeSource } from "../../runner/node/decode-source.ts";

const code = 'export const name = "Zoë";\r\n';

describe("A source file is read", () => {
  const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
  const utf16 = Buffer.from(code, "utf16le");
  const encoded: readonly (readonly [string, Uint8Array])[] = [
    ["as UTF-8", Buffer.from(code)],
    ["as UTF-8 with a byte order mark", Buffer.from(`\ufeff${code}`)],
    ["as UTF-16 of Windows", Buffer.from(`\ufeff${code}`, "utf16le")],
    ["as UTF-16 in the other byte order", swapped(Buffer.from(`\ufeff${code}`, "utf16le"))],
    ["as UTF-16 without a byte order mark", utf16],
    ["as UTF-16 in the other byte order without a byte order mark", swapped(utf16)],
    ["as Latin-1", Buffer.from(code, "latin1")],
  ];
  for (const [how, bytes] of encoded) it(how, () => assert.equal(decodeSource(bytes), code));

  it("as Windows-1252 with its own quotation marks", () => {
    assert.equal(decodeSource(Buffer.from("2f2f2093656e6494", "hex")), "// “end”");
  });

  it("where it is empty, or one byte", () => {
    assert.equal(decodeSource(Buffer.from("")), "");
    assert.equal(decodeSource(Buffer.from("x")), "x");
  });
});
