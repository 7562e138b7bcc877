import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { findChallenge } from "../../challenges/catalogue.ts";
import { compile } from "../../runner/grade/compile.ts";
import { DEFAULT_SEED } from "../../runner/model/grader.ts";
import { DEFAULT_LIMITS } from "../../runner/model/limits.ts";
import { readGuestSources } from "../../runner/node/guest-files.ts";
import { judge } from "../../runner/suite/judge.ts";
import { createSameRealmContract } from "./same-realm-contract.ts";

// Other runners' command lines load this file, once for each submission: the suite of a challenge, as plain tests.
const [challengeId, path] = [process.env["BENCH_CHALLENGE"] ?? "", process.env["BENCH_SUBMISSION"] ?? ""];
const challenge = findChallenge(challengeId);
assert.ok(challenge, `there is no challenge ${challengeId}`);
const submission = { name: path, files: { [challenge.file]: await readFile(path, "utf8") } };
const tools = { esbuild: await import("esbuild"), guest: await readGuestSources() };
const compiled = await compile(submission, challenge.file, tools, DEFAULT_LIMITS);
await tools.esbuild.stop();
assert.ok("bundle" in compiled);
const contract = createSameRealmContract(compiled.bundle);

for (const scenario of challenge.suite(DEFAULT_SEED)) {
  it(scenario.id, () => assert.equal(judge(scenario, contract).kind, "passed"));
}
