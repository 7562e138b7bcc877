import assert from "node:assert/strict";
import { compile } from "../../runner/grade/compile.ts";
import { DEFAULT_LIMITS } from "../../runner/model/limits.ts";
import { type ForgedEntry, forgeZip, makeZip } from "../support/made-zip.ts";
import { byName, type Found, findIn } from "./found-submissions.ts";

const code = "export function f() {}";
const main = { "keys_manager.ts": code };
const good: ForgedEntry = { name: "good/keys_manager.ts", content: code };

/** What is found in an archive with these entries, after one that is as it should be. */
async function find(...entries: readonly ForgedEntry[]): Promise<Found> {
  return findIn({ "class.zip": forgeZip([good, ...entries]) }, "class.zip");
}

describe("A hostile or broken archive", () => {
  describe("leaves out what belongs to nobody, says so, and gives the rest:", () => {
    const names: readonly (readonly [name: string, sentence: RegExp])[] = [
      ["../keys_manager.ts", /"\.\.\/keys_manager\.ts" leads out of its folder with "\.\.": left out\.$/],
      ["ada/../../keys_manager.ts", /leads out of its folder/],
      ["..\\..\\keys_manager.ts", /leads out of its folder/],
      ["/etc/keys_manager.ts", /is an absolute path/],
      ["\\\\server\\share\\keys_manager.ts", /is an absolute path/],
      ["C:\\keys_manager.ts", /begins with the letter of a drive/],
      ["ada/keys_manager.ts\0.txt", /has a NUL character in its name/],
      [`${"a/".repeat(40)}keys_manager.ts`, /lies more than 32 folders deep/],
      [`${"a".repeat(600)}.ts`, /"a{200}…" has a name of more than 512 characters/],
    ];
    for (const [name, sentence] of names) {
      it(JSON.stringify(name.slice(0, 40)), async () => {
        const found = await find({ name, content: code });
        assert.deepEqual(byName(found), { "class.zip/good": main });
        assert.equal(found.notes.length, 1);
        assert.match(found.notes[0] ?? "", sentence);
      });
    }

    it("a link in the place of a folder", async () => {
      const found = await find({ name: "ada", content: "/etc", mode: 0o120777 });
      assert.deepEqual(byName(found), { "class.zip/good": main });
      assert.match(found.notes[0] ?? "", /"ada" is a symbolic link/);
    });

    it("a file by the name of a folder", async () => {
      const entries = [
        { name: "ann.ts", content: code },
        { name: "ann.ts/keys_manager.ts", content: code },
      ];
      const found = await find(...entries);
      assert.deepEqual(byName(found), { "class.zip/ann.ts": main, "class.zip/good": main });
      assert.match(found.notes[0] ?? "", /"ann\.ts" is a file and a folder at once: left out\.$/);
    });

    it("a hundred of them in a few sentences", async () => {
      const many = Array.from({ length: 100 }, (_, at): ForgedEntry => ({ name: `../${at}.ts` }));
      const { notes } = await find(...many);
      assert.equal(notes.length, 21);
      assert.equal(notes.at(-1), 'In "class.zip": 80 more entries like these.');
    });
  });

  describe("costs its learner the submission, with the reason, and the others nothing:", () => {
    const name = "ada/keys_manager.ts";
    const refused: readonly (readonly [string, readonly ForgedEntry[], RegExp])[] = [
      [
        "a symbolic link",
        [{ name, content: "/etc/passwd", mode: 0o120777 }],
        /"ada\/keys_manager.ts" is a symbolic link/,
      ],
      ["a device", [{ name, mode: 0o020666 }], /is not a plain file/],
      [
        "an encrypted file",
        [{ name, content: code, flags: 0x801 }],
        /is encrypted: make the archive without a password/,
      ],
      ["another compression", [{ name, content: code, method: 93 }], /is compressed by method 93, .*ordinary \.zip/],
      [
        "a name twice",
        [
          { name, content: "a" },
          { name, content: "b" },
        ],
        /is in the archive more than once: keep one/,
      ],
      ["a wrong checksum", [{ name, content: code, crc: 1 }], /is damaged: make the archive again/],
      ["a wrong size", [{ name, content: code, size: 1000 }], /is damaged/],
      ["bytes that are no deflate", [{ name, packed: "no deflate", size: 20 }], /is damaged/],
    ];
    for (const [what, entries, sentence] of refused) {
      it(what, async () => {
        const { "class.zip/good": rest, "class.zip/ada": ada } = byName(await find(...entries));
        assert.deepEqual(rest, main);
        assert.match(String(ada), sentence);
      });
    }

    it("names that are one file on many systems", async () => {
      const found = byName(await find({ name: "ada/keys_manager.ts" }, { name: "ada/Keys_Manager.ts" }));
      assert.match(
        String(found["class.zip/ada"]),
        /"ada\/keys_manager.ts" and "ada\/Keys_Manager.ts" are one file on many/,
      );
    });

    it("one bad file among good ones", async () => {
      const found = byName(await find({ name, content: code }, { name: "ada/helper.ts", content: "x", crc: 1 }));
      assert.match(String(found["class.zip/ada"]), /"ada\/helper.ts" is damaged/);
    });

    it("an archive in an archive of the learner's, and one that is none", async () => {
      const inner = await makeZip({ "keys_manager.zip": await makeZip(main) });
      const files = { "class/ada.zip": inner, "class/bob.zip": "no archive", "class/eve.ts": code };
      const found = byName(await findIn(files, "class"));
      assert.match(String(found["class/ada.zip"]), /ada\.zip holds another archive: hand in keys_manager\.ts itself/);
      assert.match(String(found["class/bob.zip"]), /"bob\.zip" is no \.zip archive/);
      assert.deepEqual(found["class/eve.ts"], main);
    });

    it("a path out of the learner's own archive", async () => {
      const inner = forgeZip([{ name: "keys_manager.ts", content: code }, { name: "../../x.ts" }]);
      const found = byName(await findIn({ "class/ada.zip": inner, "class/eve.ts": code }, "class"));
      assert.match(String(found["class/ada.zip"]), /The archive ada\.zip is not graded: "\.\.\/\.\.\/x\.ts" leads out/);
    });
  });

  describe("never unpacks to more than is graded:", () => {
    const zeros = Buffer.alloc(20 * 1024 ** 2);

    it("a file of 20 MiB that says so is too large without being unpacked", async () => {
      const { submissions } = await find({ name: "ada/keys_manager.ts", content: zeros });
      assert.deepEqual(submissions[0], { name: "class.zip/ada", files: {}, unreadBytes: zeros.length });
    });

    it("one that says that it is short is stopped", async () => {
      const { submissions } = await find({ name: "ada/keys_manager.ts", content: zeros, size: 1000 });
      assert.equal(submissions[0]?.refusal?.kind, "too-large");
      assert.match(submissions[0]?.refusal?.message ?? "", /unpacks to more than the archive says, as in a zip bomb/);
    });

    it("entries that share their bytes are refused", async () => {
      const shared = { content: "x".repeat(100_000), contentOf: 1 };
      const { submissions } = await find(
        { name: "a/keys_manager.ts", content: shared.content },
        { name: "b/keys_manager.ts", ...shared },
        { name: "c/keys_manager.ts", ...shared },
      );
      assert.deepEqual(
        submissions.map(({ refusal }) => refusal?.kind),
        ["too-large", "too-large", "too-large", undefined],
      );
    });

    it("many files of one learner are unpacked no further than the limit", async () => {
      const files = Array.from({ length: 20 }, (_, at) => ({ name: `ada/${at}.ts`, content: " ".repeat(100 * 1024) }));
      const [ada] = (await find(...files)).submissions;
      assert.equal(Object.keys(ada?.files ?? {}).length, 2);
      assert.equal(ada?.unreadBytes, 18 * 100 * 1024);
    });

    it("an archive within an archive is not unpacked where it is large", async () => {
      const { submissions } = await find({ name: "ada.zip", content: zeros });
      assert.match(
        submissions[0]?.refusal?.message ?? "",
        /"ada.zip" is an archive of more than 16 MiB within an archive/,
      );
    });

    it("a million entries are refused before they are read", async () => {
      const start = performance.now();
      const zip = forgeZip([good], 1_000_000);
      const message = /"class\.zip" holds 1000000 entries; at most 400000 are read/;
      await assert.rejects(findIn({ "class.zip": zip }, "class.zip"), message);
      assert.ok(performance.now() - start < 1000);
    });
  });

  describe("is refused as a whole, in one sentence, where it cannot be opened:", () => {
    const whole = forgeZip([good, { name: "bob.ts", content: code }]);
    const broken: readonly (readonly [string, Uint8Array])[] = [
      ["no archive at all", Buffer.from("keys_manager.ts, renamed")],
      ["an empty file", Buffer.alloc(0)],
      ["the first half of one", whole.subarray(0, whole.length / 2)],
      ["the last half of one", whole.subarray(whole.length / 2)],
      ["fewer entries than its end says", forgeZip([good], 2)],
      ["a directory that is not there", withDirectoryAt(whole, 0xfffffff0)],
    ];
    for (const [what, bytes] of broken) {
      it(what, async () => {
        await assert.rejects(findIn({ "class.zip": bytes }, "class.zip"), (error) => {
          assert.ok(error instanceof Error);
          assert.equal(error.name, "SubmissionPathError");
          assert.match(error.message, /^"class\.zip" is no \.zip archive, or a damaged or encrypted one \(.*\)\.$/);
          return true;
        });
      });
    }

    it("and where it holds nothing to grade, with the first reason", async () => {
      const zip = forgeZip([{ name: "../keys_manager.ts", content: code }]);
      const sentence = /^"class\.zip" holds nothing to grade: .*leads out of its folder/;
      await assert.rejects(findIn({ "class.zip": zip }, "class.zip"), { message: sentence });
    });
  });

  it("whatever is changed in it, ends in submissions or in one sentence", async () => {
    const inner = await makeZip({ "keys_manager.ts": code });
    const whole = forgeZip([good, { name: "bob.ts", content: code }, { name: "eve.zip", content: inner, method: 0 }]);
    const files: Record<string, Buffer> = {};
    for (let at = 0; at < whole.length; at += 1) {
      files[`class/${at}.zip`] = Buffer.from(whole).fill(at % 2 === 0 ? 0xff : 0x00, at, at + 1);
    }
    const { submissions } = await findIn(files, "class");
    assert.equal(submissions.length, whole.length);
  });

  it("becomes the grade's error, before anything is compiled", async () => {
    const fail = () => assert.fail("nothing is compiled");
    const esbuild = { build: fail, transform: fail };
    const tools = { esbuild, guest: { library: {}, readOnlyFiles: {} } };
    const refusal = { kind: "load", message: '"ada.zip" is damaged.' } as const;
    const compiled = await compile({ name: "ada", files: {}, refusal }, "keys_manager.ts", tools, DEFAULT_LIMITS);
    assert.deepEqual(compiled, { error: { ...refusal, location: null } });
  });
});

function withDirectoryAt(zip: Buffer, offset: number): Buffer {
  const changed = Buffer.from(zip);
  changed.writeUInt32LE(offset, changed.length - 6);
  return changed;
}
