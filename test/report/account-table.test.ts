import assert from "node:assert/strict";
import { type Account, withAssociatedKey, withoutAssociatedKey } from "../../runner/chain/account.ts";
import type { Failure } from "../../runner/model/failure.ts";
import { printAccountTable } from "../../runner/report/account-table.ts";
import { plainPaint } from "../../runner/report/paint.ts";
import { example2, hashOf, madeFailure } from "./made-grade.ts";

function printTable(changes: Partial<Failure>): readonly string[] {
  return printAccountTable(madeFailure(changes), plainPaint);
}

/** A scenario that ends as it should, in this account. */
function endingIn(account: Account): Partial<Failure> {
  return { after: account, expected: { result: "Ok(())", account } };
}

describe("the account before and after a deploy", () => {
  it("has every key and both thresholds, and no sign where nothing changed", () => {
    assert.deepEqual(printTable(endingIn(example2())), [
      "  Example 2         before   after",
      "  a1 (primary key)       2       2",
      "  b2                     1       1",
      "  deployment             1       1",
      "  key management         2       2",
    ]);
  });

  it("marks what was added, changed and removed by a sign and a word", () => {
    const lighter = withAssociatedKey(example2(), { accountHash: hashOf("a1"), weight: 1 });
    const added = withAssociatedKey(lighter, { accountHash: hashOf("c3"), weight: 4 });
    const lines = printTable(endingIn(withoutAssociatedKey(added, hashOf("b2"))));
    assert.deepEqual(lines.slice(1, 4), [
      "~ a1 (primary key)       2       1  changed",
      "- b2                     1       –  removed",
      "+ c3                     –       4  added",
    ]);
  });

  it("marks what is not as it should be, and says how it should be", () => {
    const before = example2();
    const account = { ...before, actionThresholds: { deployment: 2, keyManagement: 2 } };
    const expected = {
      result: "Ok(())",
      account: withAssociatedKey(account, { accountHash: hashOf("b2"), weight: 5 }),
    };
    const after = withoutAssociatedKey(
      withAssociatedKey(before, { accountHash: hashOf("c3"), weight: 1 }),
      hashOf("b2"),
    );
    assert.deepEqual(printTable({ expected, after }).slice(2, 5), [
      "✗ b2                     1       –  removed, should be 5",
      "✗ c3                     –       1  added, should not be there",
      "✗ deployment             1       1  should be 2",
    ]);
  });

  it("shows of a full account the keys that the scenario is about, and counts the others", () => {
    const keys = Array.from({ length: 98 }, (_, index) => ({
      accountHash: `account-hash-${(0x10_00 + index).toString(16).repeat(16)}` as const,
      weight: 1,
    }));
    const full = keys.reduce(withAssociatedKey, example2());
    const lines = printTable({ before: full, ...endingIn(full) });
    assert.equal(lines.length, 6);
    assert.equal(lines.at(-1), "  … and 98 more keys, unchanged");
  });

  it("shows a named key that came to the account and should not have", () => {
    const before = example2();
    const after = { ...before, namedKeys: [{ name: "mine\u001b[2J", key: hashOf("a1") }] };
    const line = printTable({ after, expected: { result: "Ok(())", account: before } }).at(-1);
    assert.match(line ?? "", /^✗ named key mine\\u001b\[2J +– +account-hash-a1a1… {2}added, should not be there$/);
  });

  it("says that an account of the test's own is no example", () => {
    assert.match(printTable({ example: null })[0] ?? "", /^ {2}account +before +after$/);
  });
});
