import assert from "node:assert/strict";
import { answerCodes } from "../../challenges/cases/answers.ts";
import { printCode } from "../../runner/suite/words.ts";

describe("The errors of a keys manager in words", () => {
  it("are called as the challenges' own answers are", () => {
    for (const [name, code] of Object.entries(answerCodes)) {
      assert.equal(printCode(code), name === "Ok" ? "Ok(())" : `Err(${name})`);
    }
  });
});
