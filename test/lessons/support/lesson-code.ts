import assert from "node:assert/strict";
import { exampleHash } from "../../../challenges/cases/setting.ts";
import type { Account } from "../../../runner/chain/account.ts";
import type { DeployResult } from "../../../runner/chain/deploy.ts";
import { execute } from "../../../runner/chain/execute.ts";
import { compile } from "../../../runner/grade/compile.ts";
import { DEFAULT_LIMITS } from "../../../runner/model/limits.ts";
import { getTools } from "../../support/graders.ts";
import { readLesson } from "./lesson-text.ts";
import { signersOf } from "./session.ts";

/**
 * Sends a deploy whose code is what a lesson prints in TypeScript: the very text, in the sandbox.
 *
 * @param by who signs, as `b2 c3`
 * @param name the function that is called
 * @param keys what it is given: the hashes of these keys
 */
export async function sendCode(
  slug: string,
  account: Account,
  by: string,
  name: string,
  ...keys: readonly string[]
): Promise<DeployResult> {
  const { sandbox, ...tools } = await getTools();
  const file = `${slug}.ts`;
  const compiled = await compile({ name: file, files: { [file]: readCode(slug, name) } }, file, tools, DEFAULT_LIMITS);
  assert.ok("bundle" in compiled, `lessons/${slug}.md: the code of ${name} does not compile`);
  const { contract, failure } = await sandbox.load(compiled.bundle, [name], DEFAULT_LIMITS);
  assert.equal(failure, null);
  try {
    const call = { function: name, arguments: keys.map(exampleHash) };
    return execute(account, { signers: signersOf(by), calls: [call] }, contract);
  } finally {
    sandbox.release(contract);
  }
}

/** The piece of TypeScript in a lesson that has this function, with the function exported. */
function readCode(slug: string, name: string): string {
  const pieces = [...readLesson(slug).matchAll(/^```typescript\n([\s\S]*?)^```/gm)].map(([, code = ""]) => code);
  const code = pieces.find((piece) => piece.includes(`\nfunction ${name}(`));
  assert.ok(code, `lessons/${slug}.md prints no TypeScript with a function ${name}`);
  return code.replace(`\nfunction ${name}(`, `\nexport function ${name}(`);
}
