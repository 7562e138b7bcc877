import * as monaco from "monaco-editor/editor/editor.api.js";

const THEME = "cosigner";

/** The editor's colours and the page's tokens that they follow. */
const tokenOfColour: Readonly<Record<string, string>> = {
  "editor.background": "--surface",
  "editor.foreground": "--text",
  "editorLineNumber.foreground": "--text-quiet",
  "editorLineNumber.activeForeground": "--text",
  "editorCursor.foreground": "--accent",
  "editorWidget.background": "--surface-raised",
  "editorHoverWidget.background": "--surface-raised",
  "editorSuggestWidget.background": "--surface-raised",
};
/** The kinds of words in code, likewise. */
const tokenOfKind: Readonly<Record<string, string>> = {
  comment: "--code-comment",
  keyword: "--code-keyword",
  string: "--code-string",
  number: "--code-number",
  type: "--code-type",
};

/** Faint enough for all code on them, one upon the other, to have a contrast of 4.5; the signs + and − say the same. */
const diffColours: Readonly<Record<string, string>> = {
  "diffEditor.insertedLineBackground": "#3fa34d1a",
  "diffEditor.insertedTextBackground": "#3fa34d1a",
  "diffEditor.removedLineBackground": "#d9483b1a",
  "diffEditor.removedTextBackground": "#d9483b1a",
};

/** What the system or the reader may change while the page is open. */
const SYSTEM_QUERIES = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];

/** Gives the editor the page's colours as they are now. */
export function applyTheme(): void {
  const colors = readColours(tokenOfColour);
  const rules = Object.entries(readColours(tokenOfKind)).map(([token, colour]) => ({
    token,
    foreground: colour.slice(1),
  }));
  const base = findBase(isDark(colors["editor.background"] ?? "#ffffff"));
  monaco.editor.defineTheme(THEME, {
    base,
    inherit: true,
    rules,
    // What is not used is faded, but not so far that it cannot be read.
    colors: { ...colors, ...(!base.startsWith("hc") && diffColours), "editorUnnecessaryCode.opacity": "#000000d9" },
  });
  monaco.editor.setTheme(THEME);
}

/** Follows the page from one theme to another: its switch, or the system where the switch is not set. */
export function followTheme(): monaco.IDisposable {
  const queries = SYSTEM_QUERIES.map((query) => matchMedia(query));
  const page = new MutationObserver(applyTheme);
  page.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  for (const query of queries) query.addEventListener("change", applyTheme);
  return {
    dispose: () => {
      page.disconnect();
      for (const query of queries) query.removeEventListener("change", applyTheme);
    },
  };
}

/** Monaco's own theme that the rest comes from: borders about everything where contrast is to be high. */
function findBase(dark: boolean): monaco.editor.BuiltinTheme {
  const chosen = document.documentElement.dataset["theme"];
  const asked = chosen === undefined && matchMedia("(prefers-contrast: more)").matches;
  if (chosen === "contrast" || asked || matchMedia("(forced-colors: active)").matches) {
    return dark ? "hc-black" : "hc-light";
  }
  return dark ? "vs-dark" : "vs";
}

/** The tokens' colours as `#rrggbb`, by the keys they are asked for with; without what the page does not have. */
function readColours(tokens: Readonly<Record<string, string>>): Record<string, string> {
  const probe = document.createElement("span");
  // Else colours that the system forces would hide the token's.
  probe.style.setProperty("forced-color-adjust", "none");
  document.body.append(probe);
  const colours: Record<string, string> = {};
  for (const [key, token] of Object.entries(tokens)) {
    probe.style.color = `var(${token}, rgba(1, 1, 1, 0))`;
    const hex = hexOf(getComputedStyle(probe).color);
    if (hex !== undefined) colours[key] = hex;
  }
  probe.remove();
  return colours;
}

/** Whether light text stands out better on this ground. */
function isDark(hex: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/** `#rrggbb` of an opaque computed `rgb(…)`; Monaco reads no other notation. */
function hexOf(computed: string): string | undefined {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(computed);
  if (channels === null) return undefined;
  return `#${channels
    .slice(1)
    .map((channel) => Number(channel).toString(16).padStart(2, "0"))
    .join("")}`;
}
