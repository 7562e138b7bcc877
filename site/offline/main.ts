/** Keeps the course in the browser for reading without network; begins once the page has what it needs itself. */

/** After the page is loaded; the editor and the grader come first, in milliseconds. */
const DELAY_MS = 2000;

async function start({ controller }: ServiceWorkerContainer): Promise<void> {
  if (document.readyState !== "complete") {
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  }
  await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
  const { keepOffline } = await import("./keep-offline.ts");
  await keepOffline(controller);
}

// Browsers without it, and addresses that are not secure, have no `serviceWorker`.
if ("serviceWorker" in navigator) {
  // It may be forbidden, or there may be no network: the next visit tries again.
  start(navigator.serviceWorker).catch(() => {});
}
