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

/** Gives the editor the page's colours as they are now. */
export function applyTheme(): void {
  const dark = isDark();
  const probe = document.createElement("span");
  document.body.append(probe);
  const colors: Record<string, string> = {};
  for (const [colour, token] of Object.entries(tokenOfColour)) {
    probe.style.color = `var(${token}, rgba(1, 1, 1, 0))`;
    const hex = hexOf(getComputedStyle(probe).color);
    if (hex !== undefined) colors[colour] = hex;
  }
  probe.remove();
  monaco.editor.defineTheme(THEME, {
    base: dark ? "vs-dark" : "vs",
    inherit: true,
    rules: dark ? darkRules : lightRules,
    // What is not used is faded, but not so far that it cannot be read.
    colors: { ...colors, "editorUnnecessaryCode.opacity": "#000000d9" },
  });
  monaco.editor.setTheme(THEME);
}

/** Follows the page from light to dark and back: its switch, or the system where the switch is not set. */
export function followTheme(): monaco.IDisposable {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const page = new MutationObserver(applyTheme);
  page.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  system.addEventListener("change", applyTheme);
  return {
    dispose: () => {
      page.disconnect();
      system.removeEventListener("change", applyTheme);
    },
  };
}

// Few colours, each with a contrast of at least 4.5 on its ground.
const lightRules: monaco.editor.ITokenThemeRule[] = [
  { token: "comment", foreground: "5f6368" },
  { token: "keyword", foreground: "7a2e6b" },
  { token: "string", foreground: "2f6b2f" },
  { token: "number", foreground: "8a4b08" },
  { token: "type", foreground: "1f5a8a" },
];
const darkRules: monaco.editor.ITokenThemeRule[] = [
  { token: "comment", foreground: "9aa0a6" },
  { token: "keyword", foreground: "d9a5cf" },
  { token: "string", foreground: "9fcf9a" },
  { token: "number", foreground: "e0b27a" },
  { token: "type", foreground: "8fc1ea" },
];

function isDark(): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
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
