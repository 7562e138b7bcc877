import assert from "node:assert/strict";
import type { HostCall } from "../../runner/chain/trace.ts";
import type { Failure } from "../../runner/model/failure.ts";
import { plainPaint } from "../../runner/report/paint.ts";
import { printScenario } from "../../runner/report/scenario-text.ts";
import { hashOf, madeFailure } from "./made-grade.ts";

/** The lines below the account's table. */
function printFacts(changes: Partial<Failure>): readonly string[] {
  const lines = printScenario(madeFailure(changes), plainPaint, 94);
  return lines.slice(lines.findIndex((line) => line.startsWith("  signed by")));
}

describe("a failed test's scenario", () => {
  it("says who signed with what weight, and who is not associated", () => {
    const [line] = printFacts({ signers: [hashOf("a1"), hashOf("b2"), hashOf("e5")] });
    assert.equal(line, "  signed by   a1 (weight 2), b2 (weight 1), e5 (not associated): together 3");
    assert.equal(printFacts({ signers: [] })[0], "  signed by   nobody");
  });

  it("has each of several calls with its answers, also one that was never made", () => {
    const remove = { function: "remove_key_if_exists", arguments: [hashOf("b2")] };
    const lower = { function: "set_threshold", arguments: [1, 2] };
    const lines = printFacts({
      calls: [
        { call: remove, expected: "Ok(())", actual: "an exception: no" },
        { call: lower, expected: "Ok(())", actual: null },
      ],
    });
    assert.deepEqual(lines.slice(1, 3), [
      "  call 1      remove_key_if_exists(b2): expected Ok(()), actual an exception: no ✗",
      "  call 2      set_threshold(KeyManagement, 2): expected Ok(()), actual not called: the deploy",
    ]);
    assert.equal(lines[3], "              had ended");
  });

  it("has the host calls in order with the chain's answers, and cuts a long list", () => {
    const trace: readonly HostCall[] = Array.from({ length: 25 }, (_, index) => ({
      function: "update_associated_key",
      arguments: [hashOf("b2"), index],
      result: index === 0 ? "Ok" : "PermissionDenied",
      call: 0,
    }));
    const lines = printFacts({ trace });
    const start = lines.findIndex((line) => line.startsWith("  host calls"));
    assert.equal(lines[start], "  host calls  update_associated_key(b2, 0) → Ok");
    assert.equal(lines[start + 1], "              update_associated_key(b2, 1) → PermissionDenied");
    assert.equal(lines.at(-1), "              … and 5 more");
    assert.equal(lines.length - start, 21);
  });

  it("says where the chain was not asked at all", () => {
    assert.equal(printFacts({ trace: [] }).at(-1), "  host calls  none: the chain was not asked");
  });
});
