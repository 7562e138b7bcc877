import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cosigner } from "./command-line.ts";

const vectors = fileURLToPath(new URL("../conformance/host-ops.jsonl", import.meta.url));
const lines = readFileSync(vectors, "utf8").trim().split("\n");

describe("cosigner simulate", () => {
  it("prints each deploy in the shapes of the vectors", async () => {
    const { status, stdout } = await cosigner(["simulate"], { input: `${lines.slice(0, 30).join("\n")}\n` });
    assert.equal(status, 0);
    const printed = stdout.trim().split("\n");
    assert.equal(printed.length, 30);
    for (const [index, line] of printed.entries()) {
      const { id, authorized, results, final } = JSON.parse(lines[index] ?? "");
      assert.deepEqual(JSON.parse(line), { id, authorized, results, final });
    }
  });

  it("--check finds no difference in the 400 deploys of the real account code", async () => {
    const { status, stdout } = await cosigner(["simulate", "--check", vectors]);
    assert.equal(stdout, "400 deploys, 0 differ\n");
    assert.equal(status, 0);
  });

  it("--check prints a planted difference, counts it, and exits with 1", async () => {
    const line = lines.find((one) => JSON.parse(one).results?.length > 0) ?? "";
    const planted = JSON.parse(line);
    planted.results[0] = 9;
    planted.final.action_thresholds.deployment = 77;
    const { status, stdout } = await cosigner(["simulate", "--check"], {
      input: `${line}\n${JSON.stringify(planted)}\n`,
    });
    assert.equal(status, 1);
    assert.match(stdout, new RegExp(`^${planted.id}: the file says the results are \\[9`, "m"));
    assert.match(stdout, new RegExp(`^${planted.id}: the file says the account ends as .*"deployment":77`, "m"));
    assert.match(stdout, /\n2 deploys, 1 differ\n$/);
  });

  it("counts deploys, not lines, and takes Windows line ends and a byte order mark", async () => {
    const input = `\ufeff${lines.slice(0, 3).join("\r\n\r\n")}\r\n\r\n`;
    const { status, stdout } = await cosigner(["simulate", "--check", "-"], { input });
    assert.deepEqual([status, stdout], [0, "3 deploys, 0 differ\n"]);
  });

  it("names in a difference what a terminal would act on", async () => {
    const planted = { ...JSON.parse(lines[1] ?? ""), id: "\u001b[2J", results: [] };
    const { stdout } = await cosigner(["simulate", "--check"], { input: JSON.stringify(planted) });
    assert.match(stdout, /^\\u001b\[2J: the file says the results are \[\]/);
  });

  it("takes an account in the documentation's shape", async () => {
    const text = (lines[1] ?? "").replace(/"(account_hash)":("[^"]*"),"(action|weight)/g, '"account_address":$2,"$3');
    assert.match(text, /"account_address":"[^"]+","weight"/);
    const { status, stdout } = await cosigner(["simulate"], { input: text });
    assert.deepEqual(JSON.parse(stdout).final, JSON.parse(lines[1] ?? "").final);
    assert.equal(status, 0);
  });

  for (const [what, input, sentence] of [
    ["an empty input", "\n\n", /^cosigner: standard input holds no deploy: write one on each line\.\n$/],
    [
      "a line without results to check",
      JSON.stringify({ ...JSON.parse(lines[1] ?? ""), results: undefined }),
      /^cosigner: standard input, line 1: results is missing; --check compares with it\.\n$/,
    ],
    [
      "a line without a final account to check",
      JSON.stringify({ ...JSON.parse(lines[1] ?? ""), final: undefined }),
      /^cosigner: standard input, line 1: final is missing; write an object\.\n$/,
    ],
  ] as const) {
    it(`--check refuses ${what}`, async () => {
      const { status, stderr } = await cosigner(["simulate", "--check"], { input });
      assert.match(stderr, sentence);
      assert.equal(status, 2);
    });
  }

  const [first = ""] = lines;
  const malformed: readonly (readonly [string, string, RegExp])[] = [
    ["a line that is not JSON", "{", /line 2 is not JSON; write one deploy a line/],
    ["a missing account", '{"ops":[],"authorization_keys":[]}', /line 2: account is missing/],
    [
      "a malformed signer",
      first.replace('"authorization_keys":[]', '"authorization_keys":["a1"]'),
      /line 2: authorization_keys\[0\] is "a1"/,
    ],
    [
      "a weight that is no byte",
      first.replace('07","weight":1', '07","weight":300'),
      /line 2: ops\[0\]\.weight is 300; write a whole number from 0 to 255/,
    ],
    ["an unknown op", first.replace("update_associated_key", "burn"), /line 2: ops\[0\]\.op is "burn"/],
  ];
  for (const [what, line, sentence] of malformed) {
    it(`refuses ${what} in one sentence that names line and field, and exits with 2`, async () => {
      assert.notEqual(line, first);
      const { status, stderr } = await cosigner(["simulate"], { input: `${first}\n${line}\n` });
      assert.match(stderr, sentence);
      assert.equal(stderr.trim().split("\n").length, 1);
      assert.equal(status, 2);
    });
  }

  it("says which file is not there", async () => {
    const { status, stderr } = await cosigner(["simulate", "no-such.jsonl"]);
    assert.equal(stderr, 'cosigner: "no-such.jsonl" cannot be read (ENOENT): check the path.\n');
    assert.equal(status, 2);
  });
});
