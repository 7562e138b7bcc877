import { KeptSite } from "./kept-site.ts";
import type { KeptReply, WorkerMessage } from "./messages.ts";
import { findPath, isHashed, type SiteVersion } from "./site-version.ts";

/**
 * Lets the site work without network. Its rules:
 * - Pages come from this version's store, so that a page and what it loads fit together; the network is asked for what
 *   is not of this version. Assets come from the store of all versions.
 * - Nothing takes over by itself: a new version waits until a page says so, or until no page is open.
 * - What an earlier version kept stays until no page of before is open.
 */

declare const self: ServiceWorkerGlobalScope;
/** The build writes this before the script. */
declare const SITE_VERSION: SiteVersion;

const root = new URL("./", self.location.href);
const site = new KeptSite(SITE_VERSION, root);

self.addEventListener("install", (event) => event.waitUntil(site.keepPages()));

self.addEventListener("activate", (event) => event.waitUntil(activate()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = request.method === "GET" ? findPath(request.url, root) : undefined;
  if (path === undefined) return;
  if (site.hasPage(path)) event.respondWith(answerPage(request, path));
  else if (isHashed(path)) event.respondWith(answerAsset(event, path));
  else if (request.mode === "navigate") event.respondWith(answerUnknown(request, path));
});

self.addEventListener("message", (event) => {
  const message = event.data as WorkerMessage;
  if (message.type === "take-over") event.waitUntil(self.skipWaiting());
  else event.waitUntil(keep(message).then((reply) => event.ports[0]?.postMessage(reply)));
});

async function activate(): Promise<void> {
  await site.noteOlder(await listOpen());
  // From the first visit on: what the page loads later is found without network too.
  await self.clients.claim();
}

async function answerPage(request: Request, path: string): Promise<Response> {
  return (await site.findPage(path)) ?? fetch(request);
}

async function answerAsset(event: FetchEvent, path: string): Promise<Response> {
  const kept = await site.findAsset(path);
  if (kept) return kept;
  const response = await fetch(event.request);
  event.waitUntil(site.putAsset(path, response.clone()));
  return response;
}

async function answerUnknown(request: Request, path: string): Promise<Response> {
  const { search } = new URL(request.url);
  if (site.hasPage(`${path}/`)) return Response.redirect(new URL(`${path}/${search}`, root), 308);
  try {
    return await fetch(request);
  } catch (error) {
    const page = await site.findNotFoundPage();
    if (page) return page;
    throw error;
  }
}

async function keep({ savesData, used }: Extract<WorkerMessage, { type: "keep" }>): Promise<KeptReply> {
  const paths = used.map((url) => findPath(url, root)).filter((path) => path !== undefined);
  if (!(await site.isComplete())) await site.keepAssets(savesData ? new Set(paths) : undefined);
  const { installing, waiting } = self.registration;
  // What a coming version has fetched is none of this one's.
  if (installing === null && waiting === null) await site.dropOlder(await listOpen());
  return { complete: await site.isComplete() };
}

/** Every open document of the site. */
async function listOpen(): Promise<readonly string[]> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return windows.map(({ id }) => id);
}
