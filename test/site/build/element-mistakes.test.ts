import { expectMistake } from "./expect-mistake.ts";
import { FRONT_MATTER_LINES, lesson } from "./lessons.ts";

const PATH = "lessons/01-keys.md";

type Case = readonly [what: string, line: number, words: RegExp, body: string];

/** A question whose parts are given; the first line of its answers is the file's sixth. */
function question(...answers: readonly string[]): string {
  return `<predict-first id="q">\n\nWhat?\n\n${answers.join("\n")}\n\n</predict-first>`;
}

const no = "- [ ] No\n\n  Not so.";
const yes = "- [x] Yes\n\n  So it is.";

function sides(attributes: string, rust = "a\nb\nc", typescript = "d\ne"): string {
  return `<side-by-side${attributes}>\n\n\`\`\`rust\n${rust}\n\`\`\`\n\n\`\`\`typescript\n${typescript}\n\`\`\`\n\n</side-by-side>`;
}

const kinds: Readonly<Record<string, readonly Case[]>> = {
  "an account": [
    ["that is none", 1, /example="6" is no account: write example="1" to example="5"/, '<casper-account example="6">'],
    ["without a number", 2, /<casper-account> is not understood: write/, "\n<casper-account>"],
    ["with an attribute that it does not have", 1, /onclick/, '<casper-account example="1" onclick="x">'],
    ["with an attribute twice", 1, /not understood/, '<casper-account example="1" example="2">'],
    ["with an attribute without quotes", 1, /not understood/, "<casper-account example=1>"],
    ["within a line", 1, /on lines of their own/, 'See <casper-account example="1"> here.'],
    [
      "with a signer who is not associated",
      3,
      /Example 2 has no key c3: choose signers from a1, b2/,
      'Hi.\n\n<casper-account example="2" signers="b2 c3">',
    ],
    ["with a signer twice", 1, /names b2 twice/, '<casper-account example="2" signers="b2 a1 b2">'],
  ],
  "the drill": [
    ["on no account", 3, /example="0" is no account/, 'Hi.\n\n<lose-a-key example="0">'],
    ["without an account", 1, /<lose-a-key> is not understood: write <lose-a-key example="4">/, "<lose-a-key>"],
  ],
  "the puzzle": [
    ["from no account", 1, /from="9" is no account/, '<order-puzzle from="9" to="5">'],
    ["that leads nowhere", 1, /not understood/, '<order-puzzle from="1">'],
    ["from an account to itself", 1, /nothing turns Example 3 into itself/, '<order-puzzle from="3" to="3">'],
  ],
  "a policy": [
    ["without keys", 1, /not understood/, '<casper-policy deployment="1" key-management="1">'],
    [
      "with a key without a weight",
      1,
      /"Clerk" is no key/,
      '<casper-policy keys="Boss 4, Clerk" deployment="3" key-management="4">',
    ],
    [
      "with a weight above 255",
      1,
      /weight of Boss is "256"/,
      '<casper-policy keys="Boss 256" deployment="3" key-management="4">',
    ],
    [
      "with two keys of one name",
      1,
      /two keys Boss/,
      '<casper-policy keys="Boss 4, Boss 1" deployment="3" key-management="4">',
    ],
    [
      "with a threshold that is no number",
      1,
      /deployment is "x"/,
      '<casper-policy keys="Boss 4" deployment="x" key-management="4">',
    ],
    [
      "with deployment above key management",
      1,
      /no account can have this policy.* deployment threshold of 4 would be above key management \(3\)/,
      '<casper-policy keys="Boss 4" deployment="4" key-management="3">',
    ],
    [
      "that nobody can change",
      1,
      /no account can have this policy.* All keys together weigh 4, too little for a threshold of 5/,
      '<casper-policy keys="Boss 4" deployment="4" key-management="5">',
    ],
    [
      "with more keys than a page can show",
      1,
      /at most 4 keys/,
      '<casper-policy keys="A 1, B 1, C 1, D 1, E 1" deployment="1" key-management="1">',
    ],
  ],
  "a question": [
    ["without an id", 1, /not understood/, question(no, yes).replace(' id="q"', "")],
    ["with an id that is no name", 1, /id="Q 1" is no name/, question(no, yes).replace('"q"', '"Q 1"')],
    ["with the id of another", 14, /two questions id="q"/, `${question(no, yes)}\n\n${question(yes, no)}`],
    ["without a right answer", 1, /0 right answers/, question(no, no.replace("No", "Never"))],
    ["with two right answers", 1, /2 right answers/, question(yes, yes.replace("Yes", "Sure"))],
    ["with one answer", 1, /one answer/, question(yes)],
    ["without an answer", 1, /not whole/, question("Hm.")],
    ["without words to ask it", 1, /not whole/, question(no, yes).replace("What?", "")],
    ["with an answer that is not explained", 8, /no explanation/, question(no, "- [x] Yes", no)],
    ["with an answer without brackets", 8, /begins with "- \[ \]"/, question(no, "- Yes\n\n  So it is.")],
    ["that goes on after its answers", 1, /not whole/, question(no, yes, "", "And so on.")],
    ["that does not end", 1, /stands alone/, question(no, yes).replace("</predict-first>", "")],
    [
      "with a broken link in an explanation",
      7,
      /no lesson 09-none\.md/,
      question(no.replace("so", "[so](./09-none.md)"), yes),
    ],
  ],
  "code side by side": [
    ["in one piece", 1, /first one in ```rust/, "<side-by-side>\n\n```rust\nx\n```\n\n</side-by-side>"],
    [
      "in the wrong order",
      3,
      /then one in ```typescript/,
      "Hi.\n\n<side-by-side>\n\n```typescript\nx\n```\n\n```rust\nx\n```\n\n</side-by-side>",
    ],
    ["that does not end", 1, /<side-by-side> stands alone/, "<side-by-side>\n\n```rust\nx\n```"],
    ["with an attribute that it does not have", 1, /not understood/, sides(' lines="1=1"')],
    ["with pairs that are none", 1, /"1:1" is no pair of lines/, sides(' pairs="1:1"')],
    ["with no pairs in its list", 1, /holds 0 pairs/, sides(' pairs=" "')],
    ["with more pairs than colours", 1, /holds 13 pairs/, sides(` pairs="${"1=1 ".repeat(13)}"`)],
    [
      "with a Rust line that it does not have",
      1,
      /no lines 3-4 in the Rust code: it has the lines 1 to 3/,
      sides(' pairs="3-4=1"'),
    ],
    ["with a TypeScript line that it does not have", 1, /no lines 3 in the TypeScript code/, sides(' pairs="1=3"')],
    ["with a line 0", 1, /no lines 0 in the Rust code/, sides(' pairs="0=1"')],
    ["with lines backwards", 1, /no lines 2-1 in the Rust code/, sides(' pairs="2-1=1"')],
    ["with a line in two pairs", 1, /line 2 of the Rust code stands in two pairs/, sides(' pairs="1-2=1 2=2"')],
  ],
};

describe("a mistake in an element of a lesson ends the build and is named with its file and line", () => {
  for (const [kind, cases] of Object.entries(kinds)) {
    for (const [what, line, words, body] of cases) {
      it(`${kind} ${what}`, () => expectMistake([lesson(body)], `${PATH}:${line + FRONT_MATTER_LINES}`, words));
    }
  }
});
