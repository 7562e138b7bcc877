import assert from "node:assert/strict";
import { crc32 } from "node:zlib";
import { findRepeatedName, findSubmissions } from "../../runner/node/submission-files.ts";
import { forgeZip, makeZip, type ZipFiles } from "../support/made-zip.ts";
import { makeFolder } from "../support/temporary-folder.ts";
import { byName, findIn } from "./found-submissions.ts";

const code = "export function f() {}";
const main = { "keys_manager.ts": code };

/** What is found in homework.zip. */
async function unzip(files: ZipFiles) {
  return byName(await findIn({ "homework.zip": await makeZip(files) }, "homework.zip"));
}

describe("cosigner grade homework.zip", () => {
  describe("takes a .zip of", () => {
    it("the challenge's file as one submission with all its TypeScript", async () => {
      const files = { "keys_manager.ts": code, "helper.ts": "//", "types.d.ts": "//", "README.md": "Mine." };
      assert.deepEqual(await unzip(files), { "homework.zip": { ...main, "helper.ts": "//" } });
    });

    it("a file of any other name as a submission of it", async () => {
      assert.deepEqual(await unzip({ "ada.ts": code }), { "homework.zip/ada.ts": main });
    });

    it("a folder with the challenge's file as one submission", async () => {
      assert.deepEqual(await unzip({ "ada/keys_manager.ts": code }), { "homework.zip/ada": main });
    });

    it("files and folders as a submission each, also those that hold nothing to grade", async () => {
      const files = { "ada/keys_manager.ts": code, "bob.ts": "b", "eve/": "", "sue/notes.md": "Later." };
      const found = await unzip(files);
      assert.deepEqual(found, {
        "homework.zip/ada": main,
        "homework.zip/bob.ts": { "keys_manager.ts": "b" },
        "homework.zip/eve": {},
        "homework.zip/sue": "There is no keys_manager.ts; submitted: notes.md. Only TypeScript files (.ts) are graded.",
      });
      assert.deepEqual(
        Object.keys(found),
        ["ada", "bob.ts", "eve", "sue"].map((name) => `homework.zip/${name}`),
      );
    });

    it("a folder of all, and folders in folders, by looking through them", async () => {
      const files = { "zip/homework/ada/src/keys_manager.ts": code, "zip/homework/bob.ts": "b" };
      assert.deepEqual(await unzip(files), {
        "homework.zip/zip/homework/ada": main,
        "homework.zip/zip/homework/bob.ts": { "keys_manager.ts": "b" },
      });
    });

    it("what learners zipped themselves", async () => {
      const files = {
        "ada.zip": await makeZip({ "project/keys_manager.ts": code, "project/helper.ts": "//" }),
        "bob/bob.zip": await makeZip({ "solution.ts": code }),
      };
      assert.deepEqual(await unzip(files), {
        "homework.zip/ada.zip": { ...main, "helper.ts": "//" },
        "homework.zip/bob": main,
      });
    });
  });

  it("leaves out what systems and tools put in", async () => {
    const files = {
      "homework/ada/keys_manager.ts": code,
      "homework/ada/node_modules/x/index.ts": "no",
      "homework/ada/._keys_manager.ts": "no",
      "homework/.DS_Store": "no",
      "__MACOSX/homework/ada/._keys_manager.ts": "no",
      ".git/x.ts": "no",
    };
    assert.deepEqual(await unzip(files), { "homework.zip/homework/ada": main });
  });

  it("keeps every name as its tool wrote it", async () => {
    const written = (entry: Parameters<typeof forgeZip>[0][number]) => forgeZip([{ content: code, ...entry }]);
    const unicodePath = Buffer.from("Žofie.ts");
    const oldName = Buffer.from("?ofie.ts");
    const extra = Buffer.alloc(9);
    extra.writeUInt16LE(0x7075, 0);
    extra.writeUInt16LE(5 + unicodePath.length, 2);
    extra.writeUInt8(1, 4);
    extra.writeUInt32LE(crc32(oldName), 5);
    const names = {
      "Zoë.ts": written({ name: "Zoë.ts" }),
      "José.ts": written({ name: Buffer.from("4a6f73822e7473", "hex"), flags: 0 }),
      "Søren.ts": written({ name: "Søren.ts", flags: 0 }),
      "Žofie.ts": written({ name: oldName, flags: 0, extra: Buffer.concat([extra, unicodePath]) }),
      "class/ada": written({ name: "class\\ada\\keys_manager.ts", flags: 0 }),
    };
    for (const [name, zip] of Object.entries(names)) {
      assert.deepEqual(byName(await findIn({ "a.zip": zip }, "a.zip")), { [`a.zip/${name}`]: main });
    }
  });

  it("opens archives in a folder of submissions, and looks through folders there", async () => {
    const files = {
      "class/ada.zip": await makeZip({ "ada/keys_manager.ts": code }),
      "class/bob/project/keys_manager.ts": code,
      "class/eve.ts": code,
    };
    assert.deepEqual(byName(await findIn(files, "class")), {
      "class/ada.zip": main,
      "class/bob": main,
      "class/eve.ts": main,
    });
  });

  it("reads a submission when its turn comes, and holds none before", async () => {
    const folder = await makeFolder({ "class.zip": await makeZip({ "ada.ts": code, "bob.ts": code }) });
    const { sources } = await findSubmissions("class.zip", folder.path, "keys_manager.ts", 1024);
    const [ada, bob] = sources;
    assert.deepEqual((await ada?.read())?.files, main);
    await folder.remove();
    await assert.rejects(async () => bob?.read(), /ENOENT/);
  });

  it("sees that two paths name the same submission", async () => {
    const folder = await makeFolder({ "class/ada.ts": code, "class/bob.ts": code });
    const find = (path: string) => findSubmissions(path, folder.path, "keys_manager.ts", 1024);
    const [all, bob, ada] = [await find("class"), await find("class/bob.ts"), await find("class/ada.ts")];
    assert.equal(findRepeatedName([all]), undefined);
    assert.equal(findRepeatedName([ada, bob]), undefined);
    assert.equal(findRepeatedName([all, bob]), "class/bob.ts");
    await folder.remove();
  });
});
