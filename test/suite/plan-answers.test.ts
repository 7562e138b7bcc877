import assert from "node:assert/strict";
import type { Grade } from "../../runner/model/grade.ts";
import { gradeText } from "../support/graders.ts";

// biome-ignore lint/suspicious/noTemplateCurlyInString: a learner's code, as text.
const KEYS = 'const [a1, b2, c3] = ["a1", "b2", "c3"].map((digits) => `account-hash-${digits.repeat(32)}`);';
const ADD = "account.add_associated_key(b2, 1);";

function gradePlan(signers: string, call: string): Promise<Grade> {
  return gradeText(
    "design-policy",
    `import { account, runtime } from "casper-contract";\n${KEYS}\n${signers}\n${call}\n`,
  );
}

/** The one thing that all tests of a plan say that breaks. */
async function tell(signers: string, call: string): Promise<string> {
  const grade = await gradePlan(signers, call);
  assert.equal(grade.outcome, "failed", grade.error?.message);
  assert.equal(grade.score, 0);
  const [message, ...others] = new Set(grade.tests.map((test) => test.message));
  assert.deepEqual(others, []);
  return message ?? "";
}

const call = `export function call() { ${ADD} }`;
const signers = "export const signers = (deploy) => (deploy === 0 ? [a1] : []);";

describe("What a learner's signers gives", () => {
  for (const [what, body, message] of [
    [
      "nothing",
      "",
      "signers(0) returned nothing (undefined); a list of account hashes was expected; is a return missing?",
    ],
    [
      "one hash without a list",
      "return a1",
      `signers(0) returned the text "account-hash-${"a1".repeat(32)}`.slice(0, 81),
    ],
    [
      "a name",
      'return ["b2"]',
      'signers(0) returned a list with "b2" in it, which is no account hash: that is "account-hash-" and 64 hex digits.',
    ],
    [
      "upper case",
      "return [a1.toUpperCase()]",
      `signers(0) returned a list with "ACCOUNT-HASH-${"A1".repeat(32)}" in it, which is no account hash: that is "account-hash-" and 64 hex digits.`,
    ],
    [
      "numbers",
      "return [1, 2]",
      "signers(0) returned an array with too many entries, or with some that are no texts; a list of account hashes was expected.",
    ],
    [
      "a list within a list",
      "return [[a1]]",
      "signers(0) returned an array with too many entries, or with some that are no texts; a list of account hashes was expected.",
    ],
    [
      "an endless number of keys",
      "return new Array(4294967295)",
      "signers(0) returned an array with too many entries, or with some that are no texts; a list of account hashes was expected.",
    ],
    [
      "a list with holes",
      "return [a1, , a1]",
      "signers(0) returned an array with too many entries, or with some that are no texts; a list of account hashes was expected.",
    ],
    ["a set", "return new Set([a1])", "signers(0) returned an object; a list of account hashes was expected."],
    [
      "a Result",
      "return { ok: true, value: [a1] }",
      "signers(0) returned Ok(()); a list of account hashes was expected.",
    ],
    ["null", "return null", "signers(0) returned null; a list of account hashes was expected."],
    ["an exception", 'throw new Error("who?")', "signers(0) threw an exception (who?) at keys_manager.ts:3:45."],
    [
      "a revert",
      "runtime.revert(1)",
      "signers(0) called runtime.revert, but there is no deploy yet to revert: it only says who signs.",
    ],
    ["a TODO", 'throw new Error("TODO: signers")', "signers is not written yet."],
  ] as const) {
    it(`is told in one sentence: ${what}`, async () => {
      const told = await tell(`export function signers(deploy) { ${body} }`, call);
      assert.equal(what === "one hash without a list" ? told.slice(0, 81) : told, message);
    });
  }

  it("is told to take async away", async () => {
    assert.equal(
      await tell("export async function signers() { return [a1]; }", call),
      "signers(0) returned a Promise; a list of account hashes was expected: take async away.",
    );
  });

  it("is told when there is no such function, or something else", async () => {
    assert.equal(await tell("", call), 'There is no exported function signers: write "export function signers(…)".');
    assert.equal(
      await tell("export const signers = [a1];", call),
      "signers is exported, but it is an array; a function was expected.",
    );
  });

  it("is read through a Proxy as through any list, and never more than once an entry", async () => {
    const liar = `export const signers = (deploy) => new Proxy(deploy === 0 ? [a1] : [], {
      getOwnPropertyDescriptor: (list, name) => {
        if (name !== "0") return Reflect.getOwnPropertyDescriptor(list, name);
        console.log("read");
        return { ...Reflect.getOwnPropertyDescriptor(list, name), value: a1 };
      },
    });`;
    const grade = await gradePlan(liar, call);
    assert.equal(grade.outcome, "failed");
    assert.deepEqual(grade.console, ["read"], "the plan is followed once for all tests");
    assert.match(grade.tests.find(({ message }) => message)?.message ?? "", /^Afterwards c3 is not an associated key/);
  });

  it("stops the grading where it does not come to an end", async () => {
    const grade = await gradeText(
      "design-policy",
      `import { account } from "casper-contract";\n${KEYS}\nexport function signers() { for (;;) {} }\n${call}`,
      { limits: { timeoutMs: 300 } },
    );
    assert.equal(grade.error?.kind, "timeout");
    assert.equal(grade.score, 0);
  });
});

describe("What a learner's call comes to", () => {
  for (const [what, body, message] of [
    [
      "a Result that is an Err",
      "return { ok: false, error: 3 };",
      "call(0) returned an Err, which undoes nothing: end the deploy with runtime.revert where a call fails.",
    ],
    ["a number", "return 0;", "call(0) returned the number 0; it should return nothing."],
    ["an object", "return {};", "call(0) returned an object; it should return nothing."],
    ["a list", "return [a1];", "call(0) returned a list of 1 text; it should return nothing."],
    [
      "an exception",
      'throw new Error("no");',
      "call threw an exception (no) at keys_manager.ts:4:71, which undoes the whole deploy.",
    ],
    ["a TODO", 'throw new Error("TODO: call");', "call is not written yet."],
    [
      "a wrong weight",
      "account.add_associated_key(c3, 256);",
      "call threw an exception (TypeError: add_associated_key takes a whole number from 0 to 255 as its weight; it was 256) at keys_manager.ts:4:69, which undoes the whole deploy.",
    ],
  ] as const) {
    it(`is told in one sentence: ${what}`, async () => {
      assert.equal(await tell(signers, `export function call() { ${ADD} ${body} }`), message);
    });
  }

  it("is told with what the chain said before", async () => {
    assert.equal(
      await tell(signers, `export function call() { ${ADD} ${ADD} throw new Error("no"); }`).then((told) =>
        told.replace(/ at .*$/, ""),
      ),
      "b2 is associated already, so the chain answers DuplicateKey. call threw an exception (no)",
    );
  });

  it("stops the grading where it does not come to an end", async () => {
    const grade = await gradeText("design-policy", `${KEYS}\n${signers}\nexport function call() { for (;;) {} }`, {
      limits: { timeoutMs: 300 },
    });
    assert.equal(grade.error?.kind, "timeout");
    assert.equal(grade.score, 0);
  });

  it("is ended where it asks the chain again and again", async () => {
    const told = await tell(signers, `export function call() { for (;;) ${ADD} }`);
    assert.match(told, /call threw an exception \(more than \d+ host calls in one deploy, probably a loop/);
  });
});
