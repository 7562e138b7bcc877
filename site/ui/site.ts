/** The switch between light, dark and the system's theme. */

const THEME_KEY = "cosigner:v1:theme";

function setTheme(theme: string): void {
  const chosen = theme === "light" || theme === "dark";
  if (chosen) document.documentElement.dataset["theme"] = theme;
  else delete document.documentElement.dataset["theme"];
  try {
    if (chosen) localStorage.setItem(THEME_KEY, theme);
    else localStorage.removeItem(THEME_KEY);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}

for (const select of document.querySelectorAll<HTMLSelectElement>("[data-theme-switch]")) {
  select.value = document.documentElement.dataset["theme"] ?? "system";
  select.addEventListener("change", () => setTheme(select.value));
  const label = select.closest<HTMLElement>("[hidden]");
  if (label) label.hidden = false;
}
