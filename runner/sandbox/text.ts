import type { QuickJSContext, QuickJSHandle } from "quickjs-emscripten-core";

/**
 * The text of a handle; `null` where it is no text or longer than `maxLength` characters. The length is looked at
 * before anything is copied: a text may be as large as the sandbox's memory.
 */
export function findText(context: QuickJSContext, handle: QuickJSHandle, maxLength: number): string | null {
  if (context.typeof(handle) !== "string") return null;
  const length = context.getProp(handle, "length");
  const characters = context.getNumber(length);
  length.dispose();
  return characters <= maxLength ? context.getString(handle) : null;
}
