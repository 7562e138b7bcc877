import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";

const lessons = new URL("../../lessons/", import.meta.url);
const stubs = fileURLToPath(new URL("rust/", import.meta.url));

/** The listings in Rust as modules, each with the names that its lesson has introduced. */
function readListings(): readonly string[] {
  return readdirSync(lessons)
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => {
      const text = readFileSync(new URL(name, lessons), "utf8");
      return [...text.matchAll(/^```rust\n([\s\S]*?)^```/gm)].map(([, code = ""], index) =>
        toModule(`lesson_${name.slice(0, -3).replaceAll("-", "_")}_${index + 1}`, code),
      );
    });
}

/** What a listing imports stands first; statements without a function around them get one. */
function toModule(name: string, code: string): string {
  const imports = /^use [\s\S]*?;$/gm;
  const rest = code.replace(imports, "");
  const body = /^fn /m.test(rest)
    ? rest
    : `fn piece(key: AccountHash, weight: Weight, contract_hash: ContractHash) {\n${rest}\n}`;
  return `mod ${name} {\nuse crate::given::*;\n${(code.match(imports) ?? []).join("\n")}\n${body}\n}\n`;
}

/** Compiles as far as types and borrows go. */
function rustc(folder: string, crates: readonly string[], file: string) {
  const options = ["--edition", "2018", "--crate-type", "lib", "--emit", "metadata", "--out-dir", folder, "-L", folder];
  const uses = crates.flatMap((name) => ["--extern", `${name}=${join(folder, `lib${name}.rmeta`)}`]);
  return spawnSync("rustc", [...options, ...uses, file], { encoding: "utf8" });
}

describe("The Rust that lessons print", () => {
  let folder: TemporaryFolder;

  before(async function () {
    // Only a machine with a Rust compiler can say; everywhere the names are checked against the learner's API.
    if (spawnSync("rustc", ["--version"]).error) this.skip();
    folder = await makeFolder({});
    const types = rustc(folder.path, [], join(stubs, "casper_types.rs"));
    assert.equal(types.status, 0, types.stderr);
    const contract = rustc(folder.path, ["casper_types"], join(stubs, "casper_contract.rs"));
    assert.equal(contract.status, 0, contract.stderr);
  });

  after(async () => folder?.remove());

  const compile = async (listings: readonly string[]) => {
    const given = readFileSync(join(stubs, "given.rs"), "utf8");
    const made = await makeFolder({ "listings.rs": `${given}\n${listings.join("\n")}` });
    const result = rustc(folder.path, ["casper_types", "casper_contract"], join(made.path, "listings.rs"));
    await made.remove();
    return result;
  };

  it("compiles against the crates' names, types and enum variants", async () => {
    const listings = readListings();
    assert.ok(listings.length >= 12, "there are listings to compile");
    const { status, stderr } = await compile(listings);
    assert.equal(status, 0, stderr);
  });

  it("would be found wrong with a variant left out or a type mixed up", async () => {
    const wrong = [
      "use casper_types::account::AddKeyFailure;\nfn f(a: AddKeyFailure) { match a { AddKeyFailure::DuplicateKey => {} } }\n",
      "fn f() { set_threshold(1, Weight::new(1)); }\n",
    ];
    for (const code of wrong) assert.notEqual((await compile([toModule("wrong", code)])).status, 0, code);
  });
});
