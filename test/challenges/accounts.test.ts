import assert from "node:assert/strict";
import { exampleAccounts, exampleNumbers } from "../../challenges/accounts/examples.ts";
import type { ExampleNumber } from "../../runner/model/failure.ts";

/** As the documentation's table has them: keys with weights, deployment, key management. */
const documented: Readonly<Record<ExampleNumber, string>> = {
  1: "a1 (1); 1, 1",
  2: "a1 (2), b2 (1); 1, 2",
  3: "a1 (2), b2 (1), c3 (1); 2, 2",
  4: "a1 (3), b2 (1), c3 (1); 2, 3",
  5: "a1 (3), b2 (1), c3 (1), d4 (1); 2, 3",
};

describe("The example accounts", () => {
  for (const number of exampleNumbers) {
    const { accountHash, actionThresholds, associatedKeys, mainPurse, namedKeys } = exampleAccounts[number];

    it(`are as documented: Example ${number}`, () => {
      const keys = associatedKeys.map((key) => `${key.accountHash.slice(13, 15)} (${key.weight})`).join(", ");
      assert.equal(`${keys}; ${actionThresholds.deployment}, ${actionThresholds.keyManagement}`, documented[number]);
    });

    it(`have hashes written out: Example ${number}`, () => {
      for (const key of associatedKeys) assert.match(key.accountHash, /^account-hash-([0-9a-f]{2})\1{31}$/);
    });

    it(`belong to the primary key, and hold no names: Example ${number}`, () => {
      assert.equal(accountHash, `account-hash-${"a1".repeat(32)}`);
      assert.equal(mainPurse, "uref-1234…");
      assert.deepEqual(namedKeys, []);
    });
  }
});
