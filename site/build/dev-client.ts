/** Runs in every page under `npm run dev`: loads the page anew when it has changed, and shows what an author must mend. */

const SCROLL_KEY = "cosigner:dev:scroll";

/** How far an element is scrolled, by a selector that finds it again. */
interface ScrollPosition {
  readonly selector: string;
  readonly top: number;
  readonly left: number;
}

function listen(): void {
  const version = new URL(import.meta.url).searchParams.get("version") ?? "";
  const query = new URLSearchParams({ page: location.pathname, version });
  // The browser opens it again by itself when the server was away.
  const events = new EventSource(`/dev/events?${query}`);
  events.addEventListener("reload", () => {
    events.close();
    keepScrolling();
    location.reload();
  });
  events.addEventListener("mistake", ({ data }) => showMistake(parseMistake(data)));
}

function parseMistake(json: unknown): string | null {
  const mistake: unknown = JSON.parse(String(json));
  return typeof mistake === "string" ? mistake : null;
}

/** The browser itself remembers the window's place only, and not where a part of the page scrolls. */
function keepScrolling(): void {
  const positions: ScrollPosition[] = [...document.querySelectorAll("*")]
    .filter(({ scrollTop, scrollLeft }) => scrollTop > 0 || scrollLeft > 0)
    .map((element) => ({ selector: selectorOf(element), top: element.scrollTop, left: element.scrollLeft }));
  sessionStorage.setItem(SCROLL_KEY, JSON.stringify({ page: location.pathname, positions }));
}

function restoreScrolling(): void {
  const kept = sessionStorage.getItem(SCROLL_KEY);
  sessionStorage.removeItem(SCROLL_KEY);
  if (kept === null) return;
  const { page, positions } = JSON.parse(kept) as { page: string; positions: readonly ScrollPosition[] };
  if (page !== location.pathname) return;
  for (const { selector, top, left } of positions) {
    document.querySelector(selector)?.scrollTo({ top, left, behavior: "instant" });
  }
}

function selectorOf(element: Element): string {
  const parts: string[] = [];
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    const place = one.parentElement === null ? 1 : [...one.parentElement.children].indexOf(one) + 1;
    parts.unshift(`${one.localName}:nth-child(${place})`);
  }
  return parts.join(" > ");
}

let notice: HTMLElement | undefined;

function showMistake(mistake: string | null): void {
  notice?.remove();
  notice = undefined;
  if (mistake === null) return;
  const title = document.createElement("strong");
  title.textContent = "The course cannot be built. The page shows the last version that could.";
  const text = document.createElement("pre");
  text.textContent = mistake;
  text.tabIndex = 0;
  Object.assign(text.style, { whiteSpace: "pre-wrap", overflowWrap: "anywhere", overflow: "auto", maxHeight: "40vh" });
  const hide = document.createElement("button");
  hide.type = "button";
  hide.textContent = "Hide";
  const box = document.createElement("div");
  box.setAttribute("role", "alert");
  Object.assign(box.style, {
    // The system's own colours: they suit light, dark and high contrast, whatever happened to the stylesheet.
    background: "Canvas",
    color: "CanvasText",
    border: "4px solid",
    bottom: "0",
    left: "0",
    padding: "0.75rem 1rem",
    position: "fixed",
    right: "0",
    zIndex: "1000",
  });
  hide.addEventListener("click", () => box.remove());
  box.append(title, text, hide);
  document.body.append(box);
  notice = box;
}

restoreScrolling();
listen();
