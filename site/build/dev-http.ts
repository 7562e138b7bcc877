import { type Context, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { headerPolicy, securityHeaders } from "../server/http/security-headers.ts";
import { createSite } from "../server/http/site.ts";
import type { DevSite } from "./dev-site.ts";
import { escapeHtml } from "./escape-html.ts";

/** The path of the script that each page gets while it is being written. */
const CLIENT_PATH = "/dev/client.js";

/** The events that a page hears of; `data` is JSON. */
type DevEvent =
  | { readonly event: "reload"; readonly data: "null" }
  /** A text: what the author must mend; `null` once all is well. */
  | { readonly event: "mistake"; readonly data: string };

/**
 * The site as a server gives it out, and beside it what keeps open pages up to date: a script in each page, and a
 * stream of events.
 * @param built the site, once it was built for the first time, well or not @param client the script's text
 */
export function createDevHttp(built: Promise<DevSite>, client: string): Hono {
  const http = new Hono();
  http.get(CLIENT_PATH, (context) =>
    context.body(client, 200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-cache",
      ...securityHeaders,
    }),
  );
  http.get("/service-worker.js", (context) =>
    context.body(retiringWorker, 200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-store",
      ...securityHeaders,
    }),
  );
  http.get("/dev/events", async (context) => sendEvents(context, await built));
  const pages = createSite(async () => (await built).files);
  http.all("*", async ({ req }) => {
    const { files } = await built;
    if (files.size === 0) return new Response(printEmptyPage(), { status: 503, headers: emptyPageHeaders });
    const answer = await pages.fetch(req.raw);
    return isPage(req.method, answer) ? addClient(answer) : answer;
  });
  return http;
}

/**
 * The built site may have been served at this address before: the service worker that it left would answer with its
 * pages for ever. The browser takes this one for a new version; it removes itself, and opens what is open anew.
 */
const retiringWorker = `
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(retire()));
async function retire() {
  await registration.unregister();
  const names = (await caches.keys()).filter((name) => name.startsWith("cosigner "));
  await Promise.all(names.map((name) => caches.delete(name)));
  await clients.claim();
  for (const page of await clients.matchAll({ type: "window" })) page.navigate(page.url).catch(() => {});
}
`;

/** Tells a page what concerns it, now and after each build, until it is left. */
function sendEvents(context: Context, site: DevSite): Response {
  const page = context.req.query("page") ?? "/";
  const version = context.req.query("version") ?? "";
  return streamSSE(context, async (stream) => {
    const tell = () => void stream.writeSSE(chooseEvent(site, page, version));
    site.on("built", tell);
    tell();
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    site.off("built", tell);
  });
}

/** A page is loaded anew only if it has changed itself. */
function chooseEvent(site: DevSite, page: string, version: string): DevEvent {
  const path = page.endsWith("/") ? `${page}index.html` : page;
  const now = site.files.get(path) ?? site.files.get("/404.html");
  if (site.mistake === null && now !== undefined && now.etag !== version) return { event: "reload", data: "null" };
  return { event: "mistake", data: JSON.stringify(site.mistake) };
}

function isPage(method: string, { body, headers }: Response): boolean {
  return method === "GET" && body !== null && (headers.get("content-type") ?? "").startsWith("text/html");
}

async function addClient(page: Response): Promise<Response> {
  const version = page.headers.get("etag")?.replaceAll('"', "") ?? "";
  const html = (await page.text()).replace("</head>", () => `${printClient(version)}</head>`);
  const headers = new Headers(page.headers);
  headers.delete("content-length");
  return new Response(html, { status: page.status, headers });
}

function printClient(version: string): string {
  return `<script type="module" src="${CLIENT_PATH}?version=${escapeHtml(version)}"></script>`;
}

const emptyPageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": headerPolicy(false),
  ...securityHeaders,
};

/** Stands in for every page while there has been no good build. The script says in it what is wrong. */
function printEmptyPage(): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Not built yet · Cosigner</title>${printClient("none")}</head>
<body><main><h1>The course is not built yet</h1><p>It appears here once what stands in the way is mended.</p></main></body>
</html>
`;
}
