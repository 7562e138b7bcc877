import assert from "node:assert/strict";
import { parseLearnerName } from "../../../../site/server/classroom/learner-name.ts";
import { Refusal } from "../../../../site/server/classroom/refusal.ts";

describe("a learner's name", () => {
  const taken: Readonly<Record<string, string>> = {
    Ada: "Ada",
    "  Ada   Lovelace ": "Ada Lovelace",
    "Zoe\u0308": "Zoë",
    "Jürgen Müßig": "Jürgen Müßig",
    "أحمد بن علي": "أحمد بن علي",
    שָׁלוֹם: "שָׁלוֹם".normalize("NFC"),
    李小龍: "李小龍",
    ประยุทธ์: "ประยุทธ์",
    "Nguyễn Thị": "Nguyễn Thị",
    "O'Brien-Smith, Jr.": "O'Brien-Smith, Jr.",
    "Ada 👨‍👩‍👧‍👦": "Ada 👨‍👩‍👧‍👦",
    "👩🏽‍💻": "👩🏽‍💻",
    "❤️": "❤️",
    "<b>Ada</b>": "<b>Ada</b>",
    "=1+1 Ada": "=1+1 Ada",
    "Group 7": "Group 7",
    ["ü".repeat(40)]: "ü".repeat(40),
  };
  for (const [typed, name] of Object.entries(taken)) {
    it(`may be ${JSON.stringify(typed)}`, () => assert.equal(parseLearnerName(typed).name, name));
  }

  const refused: Readonly<Record<string, string>> = {
    "is empty": " \u00a0\t",
    "turns the text around": "Ada\u202egnirts",
    "holds an isolate": "\u2066Ada\u2069",
    "holds a mark of direction": "Ada\u200f",
    "holds a space of no width": "A\u200bda",
    "holds a joiner of no width": "A\u200dda",
    "holds a byte order mark": "A\ufeffda",
    "holds a soft hyphen": "A\u00adda",
    "holds a variation selector": "A\ufe0fda",
    "holds tags": "Ada\u{e0041}",
    "holds the filler of Hangul": "Ada\u3164",
    "holds a blank of Braille": "Ada\u2800",
    "holds a line": "Ada\nLovelace",
    "holds a line separator": "Ada\u2028Lovelace",
    "holds NUL": "Ada\u0000",
    "holds an escape": "Ada\u001b[31m",
    "holds half a character": "Ada\ud83d",
    "holds what is of private use": "Ada\ue000",
    "holds what is no character": "Ada\uffff",
    "has marks alone": "\u0301\u0302",
    "has signs alone": "---",
    "piles up marks": `A${"\u0301".repeat(30)}`,
    "is too long": "x".repeat(41),
    "is too long in emoji": "👨‍👩‍👧‍👦".repeat(30),
  };
  for (const [what, typed] of Object.entries(refused)) {
    it(`is refused where it ${what}`, () => {
      assert.throws(
        () => parseLearnerName(typed),
        (error) => error instanceof Refusal && error.reason === "bad-name",
      );
    });
  }

  it("is the same as one that looks the same", () => {
    const alike = [
      ["Ada", "ADA"],
      ["Ada", "Ａｄａ"],
      ["Zoë", "Zoe\u0308"],
      ["😀", "😀\ufe0f"],
      ["Ada 😀", "Ada 😀\u200d"],
      ["Ada L", "Ada\u2003L"],
    ] as const;
    for (const [one, other] of alike) {
      assert.equal(parseLearnerName(one).folded, parseLearnerName(other).folded, `${one} ${other}`);
    }
    assert.notEqual(parseLearnerName("Ada").folded, parseLearnerName("Adä").folded);
  });
});
