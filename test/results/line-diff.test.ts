import assert from "node:assert/strict";
import { diffLines } from "../../site/results/line-diff.ts";

/** A difference as it is usually printed. */
function print(from: string, to: string): string {
  const signs = { same: " ", removed: "-", added: "+" };
  return diffLines(from, to)
    .map(({ kind, text }) => signs[kind] + text)
    .join("\n");
}

describe("the differences of two texts, line by line", () => {
  it("are what was removed and added, with all that is the same", () => {
    assert.equal(print("a\nb\nc\nd", "a\nx\nc\nd\ne"), " a\n-b\n+x\n c\n d\n+e");
    assert.equal(print("a\nb", "a\nb"), " a\n b");
    assert.equal(print("", "a"), "-\n+a");
    assert.equal(print("a\na\na", "a\na"), " a\n a\n-a");
  });

  it("take ends of lines of other systems for the same", () => {
    assert.equal(print("a\r\nb\r\n", "a\nb\n"), " a\n b\n ");
  });

  it("lead from the one text to the other, and keep as many lines as any", () => {
    const letters = "abcab";
    const texts = Array.from({ length: 3 ** 5 }, (_, number) =>
      Array.from({ length: 5 }, (_letter, place) => letters[Math.floor(number / 3 ** place) % 3]).join("\n"),
    );
    for (const [index, to] of texts.entries()) {
      const from = texts[(index * 7) % texts.length] ?? "";
      const lines = diffLines(from, to);
      const without = (kind: string) => lines.filter((line) => line.kind !== kind).map(({ text }) => text);
      assert.equal(without("added").join("\n"), from);
      assert.equal(without("removed").join("\n"), to);
      const same = lines.filter(({ kind }) => kind === "same").length;
      assert.equal(same, longestCommon(from.split("\n"), to.split("\n")));
    }
  });

  it("are told even of texts too long to be laid upon each other", () => {
    const text = (word: string) => Array.from({ length: 20_000 }, (_, line) => `${word} ${line}`).join("\n");
    assert.equal(diffLines(text("one"), text("other")).length, 40_000);
  });
});

/** The number of lines that both have in this order, found in the plainest way. */
function longestCommon(left: readonly string[], right: readonly string[]): number {
  const [one, ...rest] = left;
  if (one === undefined || right.length === 0) return 0;
  const place = right.indexOf(one);
  const without = longestCommon(rest, right);
  return place < 0 ? without : Math.max(without, 1 + longestCommon(rest, right.slice(place + 1)));
}
