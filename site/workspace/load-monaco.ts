import { whenIdle } from "./idle.ts";
import type { MonacoEditor } from "./monaco-editor.ts";

/** Loads Monaco once the page has nothing more urgent to do. @param styleUrl its stylesheet */
export async function loadMonaco(styleUrl: string): Promise<typeof MonacoEditor> {
  await whenIdle();
  const [module] = await Promise.all([import("./monaco-editor.ts"), loadStyle(styleUrl)]);
  return module.MonacoEditor;
}

function loadStyle(url: string): Promise<void> {
  const href = new URL(url, document.baseURI).href;
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.addEventListener("load", () => resolve(), { once: true });
    link.addEventListener("error", () => reject(new Error(`${href} could not be loaded`)), { once: true });
    document.head.append(link);
  });
}
