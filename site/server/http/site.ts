import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { type Context, Hono } from "hono";
import { chooseEncoding } from "./accepted-encoding.ts";
import { headerPolicy, securityHeaders } from "./security-headers.ts";
import type { StaticFile, StaticFiles } from "./static-files.ts";

const textType = { "content-type": "text/plain; charset=utf-8" };

/** Files above this size are streamed, in bytes. */
const STREAMED_BYTES = 256 * 1024;

/** The site over HTTP. @param listFiles what there is to be read */
export function createSite(listFiles: () => Promise<StaticFiles>): Hono {
  const site = new Hono();
  site.on(["GET", "HEAD"], "*", async (context) => {
    const files = await listFiles();
    const path = decodePath(context.req.path);
    if (path === null) return sendNotFound(context, files);
    const file = files.get(path.endsWith("/") ? `${path}index.html` : path);
    if (file) return send(context, file, 200, isLesson(path));
    return files.has(`${path}/index.html`) ? redirect(`${lastSegment(path)}/`) : sendNotFound(context, files);
  });
  site.all("*", (context) =>
    context.text("This site can only be read: use GET or HEAD.\n", 405, { allow: "GET, HEAD", ...policy(false) }),
  );
  site.onError((error, context) => {
    console.error(`${context.req.method} ${context.req.path}: ${error.message}`);
    return context.text("The server could not answer; its log says why.\n", 500, policy(false));
  });
  return site;
}

/** For a request that names no URL. */
export function sendBadRequest(): Response {
  return new Response("The address is not one.\n", { status: 400, headers: { ...textType, ...policy(false) } });
}

/** In any language: `/lessons/…`, `/de/lessons/…`. */
function isLesson(path: string): boolean {
  return /^\/(?:[a-z]{2}\/)?lessons\//.test(path);
}

/** `null` where it is no path: a part that cannot be decoded. */
function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function lastSegment(path: string): string {
  return encodeURIComponent(path.slice(path.lastIndexOf("/") + 1));
}

/** To the folder's own address, relative so that it holds under any prefix. */
function redirect(location: string): Response {
  return new Response(null, { status: 308, headers: { location, ...policy(false) } });
}

function sendNotFound(context: Context, files: StaticFiles): Promise<Response> | Response {
  const page = files.get("/404.html");
  if (page) return send(context, page, 404, false);
  return context.text("There is no such page.\n", 404, policy(false));
}

/** @param editor whether the page may have the editor */
async function send(context: Context, file: StaticFile, status: 200 | 404, editor: boolean): Promise<Response> {
  const encoding = chooseEncoding(context.req.header("accept-encoding"), file.encodings.keys());
  const etag = `"${file.etag}${encoding ? `-${encoding}` : ""}"`;
  const headers: Record<string, string> = {
    ...policy(editor && file.contentType.startsWith("text/html")),
    "cache-control": file.immutable ? "public, max-age=31536000, immutable" : "no-cache",
    etag,
    ...(file.encodings.size > 0 && { vary: "accept-encoding" }),
  };
  if (status === 200 && matches(context.req.header("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const path = (encoding && file.encodings.get(encoding)) ?? file.path;
  const { size } = await stat(path);
  headers["content-type"] = file.contentType;
  headers["content-length"] = String(size);
  if (encoding) headers["content-encoding"] = encoding;
  if (context.req.method === "HEAD") return new Response(null, { status, headers });
  const body =
    size > STREAMED_BYTES ? (Readable.toWeb(createReadStream(path)) as ReadableStream) : await readFile(path);
  return new Response(body, { status, headers });
}

function policy(editor: boolean): Record<string, string> {
  return { "content-security-policy": headerPolicy(editor), ...securityHeaders };
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === etag || one.trim() === "*");
}
