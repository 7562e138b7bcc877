import assert from "node:assert/strict";
import type { Grade } from "../../runner/model/grade.ts";
import { createGithubAnnotations } from "../../runner/report/github-annotations.ts";
import { hostileGrades } from "./hostile-grades.ts";
import { failedTest, madeFailure, madeGrade, passedTest } from "./made-grade.ts";
import { printReport } from "./printed-report.ts";

interface Command {
  readonly level: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads lines as GitHub's runner does: what does not begin with `::` after white space may still hold `##[`. */
function readCommands(report: string): readonly Command[] {
  assert.ok(report.endsWith("\n"));
  return report
    .slice(0, -1)
    .split(/\r\n|\n|\r/)
    .map((line) => {
      const parts = /^\s*::([^ :]+)(?: (.*?))?::(.*)$/.exec(line);
      assert.ok(parts, `a line that is no command: ${line}`);
      assert.ok(!line.includes("##["), "no command of the older form");
      const pairs = (parts[2] ?? "").split(",").map((pair) => pair.split("=", 2));
      const properties = Object.fromEntries(pairs.map(([name, value]) => [name, decode(value ?? "")]));
      return { level: parts[1] ?? "", properties, message: decode(parts[3] ?? "") };
    });
}

function decode(text: string): string {
  return [":3A", ",2C", "\n0A", "\r0D", "%25"].reduce(
    (all, [character = "", ...code]) => all.replaceAll(`%${code.join("")}`, character),
    text,
  );
}

function annotate(grades: readonly Grade[], folder?: string, files?: Readonly<Record<string, string>>) {
  return readCommands(printReport(createGithubAnnotations({ file: "keys_manager.ts", folder }), grades, files));
}

function failedGrade(submission: string): Grade {
  return madeGrade({ submission, score: 12, tests: [failedTest("set_threshold/a/b", "It returned Ok.", null)] });
}

const fault = madeGrade({ error: { kind: "internal", message: "Our fault.", location: null } });

describe("annotations on GitHub", () => {
  it("put the first cause of a submission on its file, with the totals after it", () => {
    const location = { file: "keys_manager.ts", line: 3, column: 5 };
    const error = { kind: "compile", message: "100% wrong: a, b", location } as const;
    const passed = madeGrade({ tests: [passedTest("f/a/b", "works")] });
    assert.deepEqual(annotate([failedGrade("ada.ts"), madeGrade({ submission: "./ben", error }), passed]), [
      {
        level: "error",
        properties: { file: "ada.ts", title: "ada.ts: 12 of 20 points" },
        message: "set_threshold: It returned Ok.",
      },
      {
        level: "error",
        properties: {
          file: "ben/keys_manager.ts",
          line: "3",
          col: "5",
          title: "./ben: The code does not compile",
        },
        message: "keys_manager.ts:3:5: 100% wrong: a, b",
      },
      {
        level: "notice",
        properties: { title: "Cosigner" },
        message: "3 submissions: 1 passed, 1 failed, 1 error",
      },
    ]);
  });

  it("name the file from the repository's root, wherever the command ran", () => {
    const [inFolder] = annotate([failedGrade("../homework/ada")], "course/tools");
    assert.equal(inFolder?.properties["file"], "course/homework/ada/keys_manager.ts");
    const [fromInput] = annotate([failedGrade("-")]);
    assert.equal(fromInput?.properties["file"], undefined);
  });

  it("show where the code threw, unless the file is one that the learner made up", () => {
    const thrownIn = (file: string) => {
      const failure = madeFailure({ location: { file, line: 7, column: 2 } });
      return madeGrade({ submission: "ada", tests: [failedTest("f/a/b", "It threw.", failure)] });
    };
    const own = annotate([thrownIn("helper.ts")], "", { "helper.ts": "" })[0]?.properties;
    assert.deepEqual([own?.["file"], own?.["line"]], ["ada/helper.ts", "7"]);
    for (const made of ["constructor", "../../secrets.ts"]) {
      const properties = annotate([thrownIn(made)], "", { "keys_manager.ts": "" })[0]?.properties;
      assert.deepEqual([properties?.["file"], properties?.["line"]], ["ada/keys_manager.ts", undefined]);
    }
  });

  for (const [count, last] of [
    [10, "student 9: 12 of 20 points"],
    [11, "2 more submissions did not pass"],
    [500, "491 more submissions did not pass"],
  ] as const) {
    it(`stay within GitHub's ten of a level for ${count} submissions, and say how many are missing`, () => {
      const grades = Array.from({ length: count }, (_, index) => failedGrade(`student ${index}`));
      const errors = annotate(grades).filter(({ level }) => level === "error");
      assert.equal(errors.length, 10);
      assert.equal(errors.at(-1)?.properties["title"], last);
    });
  }

  it("warn of a fault of the grader's own, even after many that did not pass", () => {
    const grades = [...Array.from({ length: 20 }, () => failedGrade("ada.ts")), fault];
    const [warning, ...others] = annotate(grades).filter(({ level }) => level === "warning");
    assert.equal(warning?.message, "Our fault.");
    assert.equal(others.length, 0);
  });

  it("hold what a learner wrote as text that starts no command", () => {
    const commands = annotate(hostileGrades());
    assert.deepEqual(
      commands.map(({ level }) => level),
      ["error", "error", "warning", "notice"],
    );
    for (const { properties, message } of commands.slice(0, 3)) {
      assert.deepEqual(Object.keys(properties), ["file", "title"]);
      assert.ok(message.includes("::error file=x::got you"), "it is shown");
    }
  });

  it("are no more than GitHub takes where a message is very long", () => {
    const tests = [failedTest("f/a/b", "x".repeat(100_000), null)];
    assert.ok((annotate([madeGrade({ tests })])[0]?.message.length ?? 0) < 4096);
  });
});
