import { savesData } from "../ui/saves-data.ts";
import { words } from "../words/words.ts";
import { showNote } from "./note.ts";
import { isPostponed, postpone } from "./postponed.ts";
import { followNetwork, showReady } from "./readiness.ts";
import type { KeptReply, WorkerMessage } from "./worker/messages.ts";

/** A page that stays open asks so often whether there is a new version, in milliseconds. */
const UPDATE_MS = 60 * 60 * 1000;

/**
 * Has the site kept in this browser, and asks before a new version of it takes over. Rejects where the browser does not
 * allow that, or has no network at the first visit.
 * @param first what the page was loaded through, if there was a service worker
 */
export async function keepOffline(first: ServiceWorker | null): Promise<void> {
  const { serviceWorker } = navigator;
  const script = new URL("../service-worker.js", import.meta.url);
  const takeOver = followTakeOver(serviceWorker, first);
  await serviceWorker.register(script, { updateViaCache: "none" });
  // Rather than what `register` answers: something may keep it from registering, and say nothing.
  const registration = await serviceWorker.getRegistration(script);
  if (registration === undefined) return;
  const follow = (worker: ServiceWorker | null) => {
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && registration.active !== null) void offer(worker, takeOver);
      if (worker.state === "activated") void keep(worker).then(showReady);
    });
  };
  registration.addEventListener("updatefound", () => follow(registration.installing));
  follow(registration.installing);
  followNetwork();
  askForUpdates(registration);
  if (registration.active) showReady(await keep(registration.active));
  if (registration.waiting) await offer(registration.waiting, takeOver);
}

/** Says when another tab took a new version. Answers what to do when the reader wants it in this tab. */
function followTakeOver(container: ServiceWorkerContainer, first: ServiceWorker | null) {
  let wanted = false;
  let last = first;
  const notice = () => {
    const { offline } = words();
    const before = last;
    last = container.controller;
    if (before === null || before === last) return;
    if (wanted) location.reload();
    else {
      const reload = { label: offline.reload, act: () => location.reload() };
      showNote(offline.updatedElsewhere, [reload, { label: offline.later }]);
    }
  };
  container.addEventListener("controllerchange", notice);
  notice();
  return (worker: ServiceWorker) => {
    wanted = true;
    worker.postMessage({ type: "take-over" } satisfies WorkerMessage);
  };
}

/** Once a new version has all that it needs, asks whether to use it. */
async function offer(worker: ServiceWorker, takeOver: (worker: ServiceWorker) => void): Promise<void> {
  await keep(worker);
  if (worker.state !== "installed" || isPostponed()) return;
  const { offline } = words();
  const use = { label: offline.useNow, act: () => takeOver(worker) };
  showNote(offline.newVersion, [use, { label: offline.later, act: postpone }]);
}

/** Has a version fetch what it does not have yet. Resolves to whether it has everything. */
function keep(worker: ServiceWorker): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  const used = performance.getEntriesByType("resource").map(({ name }) => name);
  return new Promise((resolve) => {
    port1.addEventListener("message", ({ data }: MessageEvent<KeptReply>) => {
      port1.close();
      resolve(data.complete);
    });
    port1.start();
    worker.postMessage({ type: "keep", savesData: savesData(), used } satisfies WorkerMessage, [port2]);
  });
}

/** The browser itself asks after a page is opened, but as late as its service worker has nothing more to do. */
function askForUpdates(registration: ServiceWorkerRegistration): void {
  let asked = Number.NEGATIVE_INFINITY;
  const ask = () => {
    if (document.visibilityState !== "visible" || performance.now() - asked < UPDATE_MS) return;
    asked = performance.now();
    registration.update().catch(() => {});
  };
  document.addEventListener("visibilitychange", ask);
  if (registration.active) ask();
}
