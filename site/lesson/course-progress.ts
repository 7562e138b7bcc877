import { lessonKey, PROGRESS_KEY, type ProgressEntry } from "../progress/progress-entry.ts";
import { words } from "../words/words.ts";
import { noteReading, readProgress } from "./lesson-progress.ts";

/** Marks on the course map, on the first page and in each lesson, what this browser knows of the reader's progress. */

type State = ProgressEntry["state"] | "open";

const signs = { begun: "◐", passed: "●", open: "○" } as const;

function showProgress(): void {
  const find = readProgress();
  for (const element of document.querySelectorAll<HTMLElement>("[data-challenge], [data-reading]")) {
    const { challenge, reading } = element.dataset;
    const entry = find(challenge ?? lessonKey(reading ?? ""));
    const mark = document.createElement("span");
    mark.ariaHidden = "true";
    const state: State = entry?.state ?? "open";
    mark.textContent = signs[state];
    element.replaceChildren(mark, ` ${sayProgress(entry, challenge === undefined)}`);
    element.dataset["state"] = state;
    element.hidden = false;
  }
  continueWhereLeft();
}

function sayProgress(entry: ProgressEntry | undefined, isReading: boolean): string {
  const said = words().progress;
  if (entry === undefined) return said.open;
  const { state, score, maxScore, passedTests = [], tests = 0 } = entry;
  if (state === "passed") return isReading ? said.read : said.passed;
  if (tests > 0) return `${said.begun} ${said.tests(passedTests.length, tests)}`;
  return maxScore > 0 ? `${said.begun} ${said.score(score, maxScore)}` : said.begun;
}

/** The way in leads a reader who has been here to the first lesson that is begun, else to the first that is open. */
function continueWhereLeft(): void {
  const button = document.querySelector<HTMLAnchorElement>("[data-continue]");
  const inState = (state: State) => document.querySelector(`.course-entry:has([data-state="${state}"])`);
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
