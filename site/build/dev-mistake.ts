import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Message } from "esbuild";

/**
 * What went wrong in a build, in an author's words: a line for each mistake, with its file and line where they are known.
 * @param root the project's folder
 */
export function describeMistake(error: unknown, root: string): string {
  if (!(error instanceof Error)) return String(error);
  // Not by its class: it may come from code that was loaded afresh.
  if (error.name === "BuildError") return error.message;
  if ("errors" in error && Array.isArray(error.errors)) return (error.errors as Message[]).map(printMessage).join("\n");
  if ("code" in error && error.code === "ENOENT" && "path" in error && typeof error.path === "string") {
    return `${fromRoot(error.path, root)}: there is no such file: write it, or take away what names it.`;
  }
  const place = findPlace(error.stack ?? "", root);
  return place === undefined ? error.message : `${place}: ${error.message}`;
}

function printMessage({ location, text }: Message): string {
  return location === null ? text : `${location.file}:${location.line}: ${text}`;
}

/** The first place of the project's own in a stack, as `challenges/set-all/suite.ts:12`. */
function findPlace(stack: string, root: string): string | undefined {
  for (const [, address = "", line] of stack.matchAll(/(file:\/\/[^\s)]+?|\/[^\s):]+):(\d+):\d+/g)) {
    const path = fromRoot(address.startsWith("file:") ? fileURLToPath(address) : address, root);
    if (/^(?:challenges|runner|site)\//.test(path)) return `${path}:${line}`;
  }
  return undefined;
}

function fromRoot(path: string, root: string): string {
  return relative(root, path).split(sep).join("/");
}
