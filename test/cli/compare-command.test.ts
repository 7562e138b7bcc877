import assert from "node:assert/strict";
import { runCompare } from "../../runner/cli/compare-command.ts";
import type { Grade } from "../../runner/model/grade.ts";
import { printJsonEnd, printJsonLine, printJsonStart } from "../../runner/report/json.ts";
import { addToSummary, emptySummary } from "../../runner/report/summary.ts";
import { erring, scored } from "../report/csv-report.ts";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { fakeIo } from "./fake-io.ts";

const grades = [scored("ada", 15), scored("bob", 20), erring("eve", "timeout")];
const later = [scored("ada", 18), scored("bob", 20), erring("eve", "timeout"), scored("zoe", 1)];

const asLines = (all: readonly Grade[]) => all.map((grade) => `${printJsonLine(grade)}\n`).join("");
const asReport = (all: readonly Grade[]) =>
  `${printJsonStart()}\n${all.map(printJsonLine).join(",\n")}\n${printJsonEnd(all.reduce(addToSummary, emptySummary))}\n`;
const half = (text: string) => text.slice(0, -40);

describe("cosigner compare", () => {
  let folder: TemporaryFolder;

  before(async () => {
    folder = await makeFolder({
      "old.jsonl": asLines(grades),
      "old.json": asReport(grades),
      "tidied.json": JSON.stringify(JSON.parse(asReport(grades)), null, 2),
      "short.json": JSON.stringify(JSON.parse(asReport(grades))),
      "windows.jsonl": `\ufeff${asLines(grades).replaceAll("\n", "\r\n")}`,
      "open.jsonl": asLines(grades).trimEnd(),
      "new.jsonl": asLines(later),
      "new.json": asReport(later),
      "half.jsonl": half(asLines(grades)),
      "half.json": half(asReport(grades)),
      "one-half.jsonl": half(asLines(grades.slice(0, 1))),
      "wrong.jsonl": asLines(grades).replace('"outcome":"passed"', '"outcome":"maybe"'),
      "torn.jsonl": `${asLines(grades)}oops\n${asLines(grades)}`,
      "version.json": asReport(grades).replace('"schema": 1', '"schema": 2'),
      "other.json": "[1, 2]",
      empty: "",
    });
  });
  after(() => folder.remove());

  async function run(...args: readonly string[]) {
    const io = fakeIo({ cwd: folder.path, input: asLines(later) });
    return { status: await runCompare(args, io), out: io.stdout.text };
  }

  it("exits with 0 where nothing changed, in whatever way the files are written", async () => {
    for (const name of ["old.json", "tidied.json", "short.json", "windows.jsonl", "open.jsonl"]) {
      const { status, out } = await run("old.jsonl", name);
      assert.equal(out, "3 submissions: 3 unchanged, 0 changed (0 better, 0 worse), 0 new, 0 missing\n", name);
      assert.equal(status, 0);
    }
  });

  it("prints what changed and exits with 1, with JSON, JSON lines or standard input as the new file", async () => {
    for (const name of ["new.json", "new.jsonl", "-"]) {
      const { status, out } = await run("old.json", name);
      assert.equal(status, 1, name);
      assert.equal(
        out,
        `changed  ada
  failed, 15 of 20 points → failed, 18 of 20 points
new      zoe
  failed, 1 of 20 points

4 submissions: 2 unchanged, 1 changed (1 better, 0 worse), 1 new, 0 missing
`,
      );
    }
  });

  it("prints JSON for programs", async () => {
    const { status, out } = await run("new.json", "old.json", "--format", "json");
    const { schema, changes, summary } = JSON.parse(out);
    assert.equal(status, 1);
    assert.equal(schema, 1);
    assert.deepEqual(
      changes.map((change: { kind: string; submission: string }) => [change.kind, change.submission]),
      [
        ["changed", "ada"],
        ["missing", "zoe"],
      ],
    );
    assert.deepEqual([summary.worse, summary.missing], [1, 1]);
    assert.deepEqual(JSON.parse((await run("old.json", "old.jsonl", "--format", "json")).out).changes, []);
  });

  describe("refuses in one sentence", () => {
    const refused: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
      [["old.json"], /^Name two files of grades: the old, the new\.$/],
      [["old.json", "new.json", "x"], /^"x" is one file too many/],
      [["-", "-"], /^Standard input \(-\) is named twice/],
      [["old.json", "new.json", "--format", "xml"], /^--format is "xml": choose from text, json\.$/],
      [["nowhere", "new.json"], /^"nowhere" cannot be read \(ENOENT\): check the path\.$/],
      [["empty", "new.json"], /^"empty" holds no grade: /],
      [["old.json", "half.jsonl"], /^"half\.jsonl", line 3 breaks off: the file is not complete\.$/],
      [["old.json", "half.json"], /^"half\.json", line 5 breaks off: /],
      [["old.json", "one-half.jsonl"], /^"one-half\.jsonl", line 1 breaks off: /],
      [["wrong.jsonl", "old.json"], /^"wrong\.jsonl", line 2: outcome is "maybe": write passed, failed or error\.$/],
      [["torn.jsonl", "old.json"], /^"torn\.jsonl", line 4 is not JSON: /],
      [["version.json", "old.json"], /^"version\.json", line 1: schema is 2, which this version does not read/],
      [["other.json", "old.json"], /^"other\.json", line 1: the grade is \[1,2\]: write an object\.$/],
    ];
    for (const [args, sentence] of refused) {
      it(`compare ${args.join(" ")}`, async () => {
        await assert.rejects(run(...args), (error) => {
          assert.ok(error instanceof Error);
          assert.equal(error.name, "UsageError");
          assert.match(error.message, sentence);
          return true;
        });
      });
    }
  });
});
