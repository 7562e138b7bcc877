import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const css = readFileSync(new URL("../../site/ui/tokens.css", import.meta.url), "utf8");

const GROUNDS = ["paper", "surface", "surface-raised", "surface-sunken"];
const TEXTS = ["text", "text-quiet", "accent", "failed"];
const CODE = ["code-keyword", "code-string", "code-type", "code-number", "code-comment"];

/** What text, code on the editor's ground, text on the accent, and the edges of controls need at least. */
const palettes = {
  usual: { selector: ":root {", text: 4.5, edges: ["line-strong"], edge: 3 },
  "high contrast, chosen": {
    selector: ':root[data-theme="contrast"] {',
    text: 7,
    edges: ["line", "line-strong"],
    edge: 4.5,
  },
  "high contrast, asked for by the system": {
    selector: ":root:not([data-theme]) {",
    text: 7,
    edges: ["line", "line-strong"],
    edge: 4.5,
  },
};

describe("the colours of the page", () => {
  for (const [name, { selector, text, edges, edge }] of Object.entries(palettes)) {
    for (const scheme of [0, 1] as const) {
      it(`stand out enough: ${name}, ${scheme === 0 ? "light" : "dark"}`, () => {
        const colours = readColours(selector, scheme);
        const pairs = [
          ...TEXTS.flatMap((one) => GROUNDS.map((ground) => ({ one, ground, least: text }))),
          ...CODE.map((one) => ({ one, ground: "surface", least: text })),
          { one: "accent-text", ground: "accent", least: text },
          ...edges.flatMap((one) => GROUNDS.map((ground) => ({ one, ground, least: edge }))),
        ];
        const tooFaint = pairs
          .map(({ one, ground, least }) => ({
            one,
            ground,
            least,
            has: contrast(colours.get(one), colours.get(ground)),
          }))
          .filter(({ has, least }) => has < least);
        assert.deepEqual(tooFaint, []);
      });
    }
  }

  it("are the same in high contrast, whoever asked for it", () => {
    const [chosen, asked] = [palettes["high contrast, chosen"], palettes["high contrast, asked for by the system"]];
    for (const scheme of [0, 1] as const) {
      assert.deepEqual(readColours(chosen.selector, scheme), readColours(asked.selector, scheme));
    }
  });
});

/** The colours that a rule gives to tokens. @param scheme 0 light, 1 dark */
function readColours(selector: string, scheme: 0 | 1): ReadonlyMap<string, string> {
  const start = css.indexOf(selector);
  assert.notEqual(start, -1, `tokens.css has no rule ${selector}`);
  const rule = css.slice(start, css.indexOf("}", start));
  const pattern = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g;
  return new Map([...rule.matchAll(pattern)].map(([, token = "", ...colours]) => [token, colours[scheme] ?? ""]));
}

/** The contrast of two colours as WCAG 2.2 defines it. */
function contrast(one: string | undefined, other: string | undefined): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string | undefined): number {
  assert.ok(hex !== undefined, "a token has no colour");
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
