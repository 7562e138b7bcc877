import { whenIdle, whenShown } from "./idle.ts";
import type { MonacoEditor } from "./monaco-editor.ts";

/** So long at most is waited for the editor, in milliseconds. */
const EDITOR_MS = 4000;

let settle = () => {};
const settled = new Promise<void>((resolve) => {
  settle = resolve;
});

/** Tells that Monaco stands on the page, or will not. */
export function noteEditorSettled(): void {
  settle();
}

/**
 * Resolves once the editor is there and the page idle: what may come after it shall not take the processor from it.
 * @param code where the code is shown: until it is, nothing large is loaded
 */
export async function whenEditorSettled(code: Element): Promise<void> {
  await Promise.all([whenIdle(), whenShown(code)]);
  await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, EDITOR_MS))]);
  await whenIdle();
}

/**
 * Loads Monaco once its place is on the screen and the page has nothing more urgent to do.
 * @param place where the editor will stand @param styleUrl its stylesheet
 */
export async function loadMonaco(place: Element, styleUrl: string): Promise<typeof MonacoEditor> {
  await Promise.all([whenIdle(), whenShown(place)]);
  const [module] = await Promise.all([import("./monaco-editor.ts"), loadEditorStyle(styleUrl)]);
  return module.MonacoEditor;
}

/** Loads the editor's stylesheet, once. Rejects where it does not come. */
export function loadEditorStyle(url: string): Promise<void> {
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
