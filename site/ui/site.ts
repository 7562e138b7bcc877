import { chooseTheme, readTheme } from "./theme.ts";

/** The switch between light, dark and the system's theme; shown once it works. */
for (const select of document.querySelectorAll<HTMLSelectElement>("[data-theme-switch]")) {
  select.value = readTheme();
  select.addEventListener("change", () => chooseTheme(select.value));
  const label = select.closest<HTMLElement>("[hidden]");
  if (label) label.hidden = false;
}
