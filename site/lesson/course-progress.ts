import { words } from "../words/words.ts";
import { lessonKey, noteReading, PROGRESS_KEY, type Progress, readProgress } from "./lesson-progress.ts";

/** Marks on the course map, on the first page and in each lesson, what this browser knows of the reader's progress. */

const signs = { begun: "◐", passed: "●", open: "○" } as const;

function showProgress(): void {
  const find = readProgress();
  for (const element of document.querySelectorAll<HTMLElement>("[data-challenge], [data-reading]")) {
    const { challenge, reading } = element.dataset;
    const entry = find(challenge ?? lessonKey(reading ?? ""));
    const mark = document.createElement("span");
    mark.ariaHidden = "true";
    mark.textContent = signs[entry.state];
    element.replaceChildren(mark, ` ${sayProgress(entry, challenge === undefined)}`);
    element.dataset["state"] = entry.state;
    element.hidden = false;
  }
  continueWhereLeft();
}

function sayProgress({ state, score, maxScore, passedTests, tests }: Progress, isReading: boolean): string {
  const said = words().progress;
  if (isReading && state === "passed") return said.read;
  if (state !== "begun") return said[state];
  if (tests > 0) return `${said.begun} ${said.tests(passedTests, tests)}`;
  return maxScore > 0 ? `${said.begun} ${said.score(score, maxScore)}` : said.begun;
}

/** The way in leads a reader who has been here to the first lesson that is begun, else to the first that is open. */
function continueWhereLeft(): void {
  const button = document.querySelector<HTMLAnchorElement>("[data-continue]");
  const inState = (state: Progress["state"]) => document.querySelector(`.course-entry:has([data-state="${state}"])`);
  const line = inState("begun") ?? (inState("passed") && inState("open"));
  const title = line?.querySelector<HTMLAnchorElement>(".course-title");
  if (!button || !line || !title) return;
  button.href = title.href;
  button.textContent = words().home.continue(line.getAttribute("data-label") ?? "");
}

/** A lesson without a challenge is begun when it is opened, and read when its end has been on the screen. */
function followReading(): void {
  const slug = document.querySelector<HTMLElement>("[data-lesson]")?.dataset["lesson"];
  const end = document.querySelector(".neighbours");
  if (slug === undefined || end === null) return;
  noteReading(slug, "begun");
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    noteReading(slug, "passed");
    showProgress();
  });
  observer.observe(end);
}

followReading();
showProgress();
// A page that the reader comes back to may be the one they left, drawn as it was then.
addEventListener("pageshow", (event) => {
  if (event.persisted) showProgress();
});
// Another tab may have gone on.
addEventListener("storage", (event) => {
  if (event.key === PROGRESS_KEY) showProgress();
});
