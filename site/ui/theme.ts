/** The reader's theme: light, dark, high contrast, or as the system has it. */

/** Where the browser keeps a chosen theme; nothing is kept where the system's holds. */
const THEME_KEY = "cosigner:v1:theme";

/** High contrast is light or dark as the system is; the system's own may ask for high contrast as well. */
type Theme = "light" | "dark" | "contrast" | "system";

/** Anything that is no theme means the system's. */
function parseTheme(text: string | null | undefined): Theme {
  return text === "light" || text === "dark" || text === "contrast" ? text : "system";
}

/** The theme that this browser keeps. */
export function readTheme(): Theme {
  try {
    return parseTheme(localStorage.getItem(THEME_KEY));
  } catch {
    // Storage is blocked: the system's theme holds.
    return "system";
  }
}

/** Shows the page in a theme, and tells the browser which colour its own bars shall have. */
export function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset["theme"];
  else dataset["theme"] = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[data-theme-color]")) {
    const own = meta.dataset["themeColor"];
    if (theme === "light" || theme === "dark") meta.media = own === theme ? "all" : "not all";
    else meta.media = `(prefers-color-scheme: ${own})`;
  }
}

/** Shows the theme of this name from now on, in this tab and in later visits. */
export function chooseTheme(name: string): void {
  const theme = parseTheme(name);
  showTheme(theme);
  try {
    if (theme === "system") localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}
