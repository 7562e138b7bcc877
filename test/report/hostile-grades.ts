import type { Grade } from "../../runner/model/grade.ts";
import { failedTest, hashOf, madeFailure, madeGrade } from "./made-grade.ts";

/** What a terminal or a reader would act on, and every format's own marks. */
export const hostileText = [
  "\u001b[2J\u0007 \u009b2J \rback \u202egpj.exe \u200bzero \u2028 \ud800z \ufffe \u0000",
  "::error file=x::got you",
  ",line=9,col=9::got you",
  " ##[error]got you ##[add-mask]a",
  "::stop-commands::token",
  "]]></failure><testcase name='x'/> &lt; &#0; <script>alert(1)</script> [[ATTACHMENT|/etc/passwd]]",
  "ok 99 - \\# SKIP # SKIP # TODO later",
  "Bail out! nothing to see",
  "  ...",
  "1..0",
  "| a | b | `c` @octocat #1 [x](https://example.org) https://example.org :tada: </code></td></tr></table>",
  "{",
].join("\n");

/** Grades in which every text that a learner may have written is hostile. */
export function hostileGrades(): readonly Grade[] {
  const call = { function: "remove_key_if_exists", arguments: [hostileText] };
  const { before } = madeFailure();
  const after = { ...before, namedKeys: [{ name: hostileText, key: hashOf("a1") }] };
  const location = { file: hostileText, line: 1, column: 1 };
  const failure = madeFailure({
    call,
    after,
    location,
    actual: { result: hostileText, account: after },
    calls: [{ call, expected: "Ok(())", actual: hostileText }],
    trace: [{ function: "put_key", arguments: [hostileText], result: hostileText, call: 0 }],
  });
  const texts = { submission: hostileText, console: [hostileText] };
  return [
    madeGrade({ ...texts, tests: [failedTest("set_threshold/a/b", hostileText, failure)] }),
    madeGrade({ ...texts, error: { kind: "load", message: hostileText, location } }),
    madeGrade({ ...texts, error: { kind: "internal", message: hostileText, location } }),
  ];
}
