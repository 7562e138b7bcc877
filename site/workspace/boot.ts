// Runs before the first paint, so that neither a chosen theme nor chosen sizes of panes flash. One script has both:
// two would share their top-level names.
import "../ui/theme-boot.ts";
import { BrowserStorage } from "./browser-storage.ts";
import { PaneSizes } from "./pane-sizes.ts";

new PaneSizes(new BrowserStorage(() => localStorage), document.documentElement);
