import assert from "node:assert/strict";
import { gradeText } from "../support/graders.ts";
import { BODY_LINE, removeKey } from "../support/learner-code.ts";

/** The first failed test's sentence. */
async function firstMessage(text: string): Promise<string> {
  const grade = await gradeText("remove-key-if-exists", text);
  assert.equal(grade.outcome, "failed", grade.error?.message);
  return grade.tests.find((test) => test.outcome === "failed")?.message ?? "";
}

async function errorOf(text: string | Readonly<Record<string, string>>) {
  const { outcome, error } = await gradeText("remove-key-if-exists", text);
  assert.equal(outcome, "error");
  assert.ok(error);
  return error;
}

describe("what a submission gives instead of a Result is said in words", () => {
  const answers: readonly (readonly [string, string, string])[] = [
    ["nothing", "", "nothing (undefined); a Result was expected, here Ok(()); is a return missing?"],
    ["a number", "return 0;", "the number 0; a Result was expected"],
    ["a text", 'return "Ok";', 'the text "Ok"; a Result was expected'],
    ["null", "return null;", "null; a Result was expected"],
    ["a list", "return [true];", "an array without a property ok of its own"],
    ["an inherited ok", "return Object.create({ ok: true });", "an object without a property ok of its own"],
    ["a getter", "return { get ok() { return true; } };", "an object without a property ok of its own"],
    ["an ok that is no boolean", "return { ok: 1 };", "an object whose ok is the number 1"],
    ["an Err without an error", "return { ok: false };", "an Err without an error"],
    ["an Err with a name", 'return Err("PermissionDenied");', 'an Err with the text "PermissionDenied"'],
    ["an Err with a fraction", "return Err(2.5);", "an Err with the number 2.5"],
  ];
  for (const [what, body, words] of answers) {
    it(what, async () => {
      const message = await firstMessage(removeKey(body));
      assert.ok(message.startsWith(`remove_key_if_exists returned ${words}`), message);
    });
  }

  it("a Promise, with the advice to take async away", async () => {
    const text = removeKey("return Ok();").replace("export function", "export async function");
    assert.match(await firstMessage(text), /returned a Promise; a Result was expected.*take async away/);
  });

  it("an error number that errors.ts does not have", async () => {
    assert.match(
      await firstMessage(removeKey("return Err(99);")),
      /yours returned Err\(99\), which is no KeysManagerError/,
    );
  });

  it("an exception, with the learner's own line", async () => {
    const message = await firstMessage(removeKey('const keys = ["x"];\nthrow new RangeError("no " + keys[0]);'));
    assert.match(
      message,
      new RegExp(`threw an exception \\(RangeError: no x\\) at keys_manager\\.ts:${BODY_LINE + 1}:\\d+`),
    );
  });

  it("a function that was not brought along from an earlier challenge", async () => {
    assert.match(
      await firstMessage(removeKey("return remove_key(key);")),
      /threw an exception \(ReferenceError: .*which undoes the whole deploy\. Write remove_key in your file, or copy it there\.$/,
    );
  });

  it("a weight that is not a byte, with what was expected and what came", async () => {
    for (const [weight, came] of [
      ["256", "256"],
      ["-1", "-1"],
      ["1.5", "1.5"],
      ['"3"', '"3"'],
      ["undefined", "undefined"],
      ["{}", "of type object"],
    ]) {
      const message = await firstMessage(
        removeKey(`account.add_associated_key(key, ${weight} as never);\nreturn Ok();`),
      );
      assert.ok(
        message.includes(`add_associated_key takes a whole number from 0 to 255 as its weight; it was ${came}`),
        message,
      );
    }
  });

  it("a key that is no account hash", async () => {
    const message = await firstMessage(removeKey('account.remove_associated_key("b2" as never);\nreturn Ok();'));
    assert.match(message, /remove_associated_key takes an account hash .* as its key; it was "b2"/);
  });

  it("a revert, which undoes the whole deploy, even where the code catches it", async () => {
    for (const body of ["runtime.revert(3);", "try { runtime.revert(3); } catch {}\nreturn Ok();"]) {
      assert.match(
        await firstMessage(removeKey(body)),
        /called runtime\.revert\(KeysManagerError\.ThresholdViolation\), which undoes the whole deploy/,
      );
    }
  });

  it("the clock and chance, which no contract has", async () => {
    assert.match(await firstMessage(removeKey("Date.now();\nreturn Ok();")), /a contract has no clock/);
    assert.match(await firstMessage(removeKey("Math.random();\nreturn Ok();")), /a contract has no chance/);
  });

  it("a function that is not written yet, in one friendly sentence", async () => {
    const text = removeKey('throw new Error("TODO: remove_key_if_exists");');
    const grade = await gradeText("remove-key-if-exists", text);
    const failed = grade.tests.filter((test) => test.outcome === "failed");
    assert.ok(failed.length > 15);
    assert.deepEqual([...new Set(failed.map((test) => test.message))], ["remove_key_if_exists is not written yet."]);
    assert.equal(grade.score, 0);
  });
});

describe("a submission that cannot run is one error with the learner's own place", () => {
  it("code that does not compile", async () => {
    const error = await errorOf("export function remove_key_if_exists(key {\n}");
    assert.equal(error.kind, "compile");
    assert.deepEqual(error.location, { file: "keys_manager.ts", line: 1, column: 42 });
  });

  it("a column behind letters that take several bytes", async () => {
    const error = await errorOf('const läßt = "ü"; const = 5;');
    assert.deepEqual(error.location, { file: "keys_manager.ts", line: 1, column: 25 });
  });

  it("a name that the library does not have", async () => {
    const error = await errorOf('import { RemoveFailure } from "casper-types";\nconsole.log(RemoveFailure);');
    assert.equal(
      error.message,
      'The code does not compile: "casper-types" exports no "RemoveFailure": check the name.',
    );
    assert.equal(error.location?.line, 1);
  });

  it("a place in a second file of the submission", async () => {
    const error = await errorOf({
      "keys_manager.ts": 'export { remove_key_if_exists } from "./helper";',
      "helper.ts": "\n\nexport const remove_key_if_exists = ;",
    });
    assert.deepEqual(error.location, { file: "helper.ts", line: 3, column: 37 });
  });

  it("an exception while the file loads", async () => {
    const error = await errorOf(removeKey("", 'throw new Error("at the top");'));
    assert.equal(error.kind, "load");
    assert.match(error.message, /threw an exception \(at the top\) while it was loading/);
    assert.equal(error.location?.line, 6);
  });

  it("a call of the chain while the file loads, when no deploy is running", async () => {
    const error = await errorOf(removeKey("", "runtime.get_caller();"));
    assert.match(error.message, /get_caller was called while the file was loading; call it inside a function/);
  });

  it("await at the top level", async () => {
    const error = await errorOf("await 1;\nexport function remove_key_if_exists() {}");
    assert.equal(error.kind, "compile");
    assert.match(error.message, /A contract cannot wait/);
  });

  it("a file without the function, or with something else under its name", async () => {
    assert.equal(
      (await errorOf("export const other = 1;")).message,
      "keys_manager.ts exports no remove_key_if_exists: export the function.",
    );
    assert.match(
      (await errorOf("export const remove_key_if_exists = 5;")).message,
      /remove_key_if_exists is the number 5, not a function/,
    );
  });

  it("a submission without the file that the challenge asks for", async () => {
    const error = await errorOf({ "keysManager.ts": "" });
    assert.equal(error.message, "There is no keys_manager.ts; submitted: keysManager.ts.");
  });

  it("one function of three missing: only its own tests fail", async () => {
    const grade = await gradeText(
      "keys-manager",
      removeKey(
        "const answer = account.remove_associated_key(key);\nif (answer.ok || answer.error === RemoveKeyFailure.MissingKey) return Ok();\nreturn Err(answer.error as number);",
      ),
    );
    const failed = grade.tests.filter((test) => test.outcome === "failed").map((test) => test.id.split("/")[0]);
    assert.deepEqual(new Set(failed), new Set(["add_or_update_key", "set_threshold", "together"]));
    assert.match(
      grade.tests.find((test) => test.id.startsWith("set_threshold/"))?.message ?? "",
      /^There is no exported function set_threshold/,
    );
  });
});
