import assert from "node:assert/strict";
import { render } from "preact-render-to-string";
import { type FailedGroup, groupFailed } from "../../site/results/failure-reasons.ts";
import { ReasonSentence } from "../../site/results/reason-sentence.tsx";
import { describeVerdict } from "../../site/results/verdict-words.ts";
import { gradeText, readChallengeFile, readSolution } from "../support/graders.ts";

const solution = readSolution("keys-manager");

/** Grades the solution with a change, and holds that no failed test was lost or told twice. */
async function fail(code: string, challenge = "keys-manager"): Promise<readonly FailedGroup[]> {
  const grade = await gradeText(challenge, code);
  const groups = groupFailed(grade);
  const failed = grade.tests.filter(({ outcome }) => outcome === "failed").map(({ id }) => id);
  assert.ok(failed.length > 0);
  assert.deepEqual(groups.flatMap(({ tests }) => tests.map(({ id }) => id)).sort(), failed.sort());
  assert.equal(new Set(groups.map(({ key }) => key)).size, groups.length);
  return groups;
}

describe("failed tests with one reason", () => {
  it("are one group over all functions that are not written", async () => {
    const groups = await fail(readChallengeFile("keys-manager", "starter/keys_manager.ts"));
    assert.equal(groups.length, 1);
    assert.deepEqual(groups[0]?.reason, { kind: "not-written" });
    assert.deepEqual(groups[0]?.functions, ["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
    const grade = await gradeText("keys-manager", readChallengeFile("keys-manager", "starter/keys_manager.ts"));
    const { cause } = describeVerdict({ grade, text: "", replaced: null });
    assert.equal(cause, "remove_key_if_exists, add_or_update_key and set_threshold are not written yet.");
  });

  it("are one group where all functions take one of the chain's answers for another", async () => {
    const swapped = solution.replaceAll("KeysManagerError.PermissionDenied", "KeysManagerError.ThresholdViolation");
    const groups = await fail(swapped);
    assert.deepEqual(
      new Set(groups.map(({ reason }) => reason)),
      new Set([
        {
          kind: "answer",
          chain: "PermissionDenied",
          expected: "Err(PermissionDenied)",
          actual: "Err(ThresholdViolation)",
        },
      ]),
    );
    assert.equal(groups[0]?.functions.length, 3);
  });

  it("stand under the line that throws, whatever key was in the message", async () => {
    const throws = solution.replace("return add_key(key, weight);", "throw new Error(key + Math.abs(weight));");
    const groups = await fail(throws);
    assert.equal(groups.length, 1);
    assert.equal(groups[0]?.reason.kind, "threw");
    assert.equal(groups[0]?.tests[0].failure?.example, 1, "the example is one that the lessons know");
  });

  it("stand under a known wrong idea, with the tests of several functions that it fails too", async () => {
    const groups = await fail(solution.replace("add_associated_key(key, weight)", "add_associated_key(key, 1)"));
    assert.deepEqual(
      groups.map(({ reason }) => reason.kind),
      ["known"],
    );
    assert.ok(groups[0]?.tests.some(({ id }) => id.startsWith("together/")));
  });

  it("say in which situation they all fail, and what comes instead of what", async () => {
    const refuses = solution.replace(
      "return Ok();\n    case RemoveKeyFailure.P",
      "return Err(99 as never);\n    case RemoveKeyFailure.P",
    );
    const [group] = await fail(refuses);
    assert.ok(group);
    assert.equal(
      render(ReasonSentence({ group })).replace(/<[^>]+>/g, ""),
      `The ${group.tests.length} tests where the key is missing fail: they should come to Ok(()), but come to Err(99), which is no KeysManagerError.`,
    );
  });

  it("are apart where they fail in another way", async () => {
    const code = solution
      .replace("Err(KeysManagerError.KeyManagementThreshold)", "Ok()")
      .replace("Err(KeysManagerError.InsufficientTotalWeight)", "Err(KeysManagerError.DeploymentThreshold)");
    const groups = await fail(code);
    assert.deepEqual(groups.map(({ reason }) => (reason.kind === "answer" ? reason.chain : reason.kind)).sort(), [
      "InsufficientTotalWeight",
      "KeyManagementThreshold",
    ]);
  });
});
