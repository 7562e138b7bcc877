import assert from "node:assert/strict";
import { compareSubmissions } from "../../runner/similar/compare-submissions.ts";
import { compareAll, compareTexts, handWritten, keysManager, namePairs, readFolder, variants } from "./corpus.ts";
import { disguises } from "./disguises.ts";

const independent = new Map([...handWritten, ...variants]);

describe("likeness of submissions", () => {
  for (const [how, disguise] of Object.entries(disguises)) {
    it(`finds a copy of an unusual solution ${how}, and only that, among independent ones`, async () => {
      for (const name of ["one-answer.ts", "own-translators.ts", "names-as-keys.ts"]) {
        const original = handWritten.get(name) ?? "";
        const copy = disguise(original);
        assert.notEqual(copy, original, `${name} is disguised`);
        const likeness = await compareTexts([...independent, ["copy.ts", copy]]);
        assert.deepEqual(namePairs(likeness), [`${name}, copy.ts`]);
        assert.deepEqual(likeness.leftOut, []);
      }
    });
  }

  it("pairs none of the solutions that were written independently", async () => {
    const likeness = await compareTexts(independent);
    assert.deepEqual(namePairs(likeness), []);
    assert.ok(likeness.compared >= 18, `most are unusual enough to be compared, not only ${likeness.compared}`);
  });

  it("says nothing of copies of the starter, the solution and the known wrong ideas", async () => {
    for (const folder of ["starter", "solution", "mutants"]) {
      const [[name, text] = ["", ""]] = readFolder(`challenges/keys-manager/${folder}`);
      const disguised = disguises["in all these ways"]?.(text) ?? "";
      const likeness = await compareTexts([
        ["ada", text],
        ["bob", text],
      ]);
      assert.deepEqual([namePairs(likeness), likeness.tooLittle], [[], ["ada", "bob"]], name);
      assert.notEqual(disguised, text);
    }
  });

  it("takes what many in the batch have for the task's own, and says how much that was", async () => {
    const text = handWritten.get("rules.ts") ?? "";
    const few = await compareTexts(Array.from({ length: 5 }, (_, index) => [`few-${index}`, text] as const));
    assert.deepEqual([few.found, few.commonFingerprints], [10, 0]);
    const many = await compareTexts(Array.from({ length: 6 }, (_, index) => [`many-${index}`, text] as const));
    assert.equal(many.found, 0);
    assert.ok(many.commonFingerprints > 20);
    assert.equal(many.tooLittle.length, 6);
  });

  it("leaves out what does not parse, what was too large to be read and what holds nothing", async () => {
    const likeness = await compareAll([
      { name: "broken", files: { "keys_manager.ts": "export function {" } },
      { name: "deep", files: { "keys_manager.ts": `let x = ${"[".repeat(2000)}${"]".repeat(2000)};` } },
      { name: "long", files: { "keys_manager.ts": "let x = 1 + 2;\n".repeat(5000) } },
      { name: "large", files: {}, unreadBytes: 1_000_000 },
      { name: "empty", files: {} },
      { name: "twice", files: { "keys_manager.ts": "const a = 1;\nconst a = 2;" } },
    ]);
    const reasons = new Map(likeness.leftOut.map(({ submission, reason }) => [submission, reason]));
    assert.deepEqual([...reasons.keys()], ["broken", "deep", "long", "large", "empty"]);
    assert.match(reasons.get("broken") ?? "", /^The code does not parse: /);
    assert.deepEqual(
      ["long", "large"].map((name) => reasons.get(name)),
      Array(2).fill("The code is too long to be compared."),
    );
    assert.deepEqual([likeness.submissions, likeness.tooLittle], [6, ["twice"]]);
  });

  it("leaves out a submission that cannot be read, and compares the others", async () => {
    const text = handWritten.get("rules.ts") ?? "";
    const read = async () => ({ name: "", files: { "keys_manager.ts": text } });
    const fail = () => Promise.reject(new Error("the archive is broken"));
    const sources = ["ada", "bob", "cyd"].map((name) => ({ name, read: name === "bob" ? fail : read }));
    const options = { challenge: "keys-manager", threshold: 0.5, top: 50 };
    const { pairs, leftOut } = await compareSubmissions(sources, keysManager(), options);
    assert.equal(pairs.length, 1);
    assert.deepEqual(leftOut, [{ submission: "bob", reason: "It cannot be read: the archive is broken" }]);
  });

  it("shows where the shared stretches stand, on both sides", async () => {
    const text = handWritten.get("problem-name.ts") ?? "";
    const [{ regions, left, right } = assert.fail("there is a pair")] = (
      await compareAll([
        { name: "ada", files: { "keys_manager.ts": text } },
        { name: "bob", files: { "helper.ts": `\n\n\n\n${text}`, "keys_manager.ts": 'export * from "./helper.ts";' } },
      ])
    ).pairs;
    assert.deepEqual([left.submission, right.submission], ["ada", "bob"]);
    assert.ok(regions.length > 2);
    for (const region of regions) {
      assert.deepEqual(
        region.right,
        region.left.map(({ from, to }) => ({ file: "helper.ts", from: from + 4, to: to + 4 })),
      );
    }
    const marked = regions.flatMap((region) => region.left).map(({ from, to }) => to - from + 1);
    assert.ok(
      marked.reduce((sum, lines) => sum + lines, 0) > text.split("\n").length * 0.6,
      "most of the copy is marked",
    );
  });
});
