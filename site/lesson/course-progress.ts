import { words } from "../words/words.ts";

/** Marks on the course map, on the first page and in each lesson, what this browser knows of the learner's progress. */

/** Where the workspace keeps it: an entry for each challenge by its id. */
const PROGRESS_KEY = "cosigner:v1:progress";

const signs = { begun: "◐", passed: "●", open: "○" } as const;

interface Progress {
  readonly state: keyof typeof signs;
  readonly score: number;
  readonly maxScore: number;
}

const open: Progress = { state: "open", score: 0, maxScore: 0 };

function readProgress(): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(localStorage.getItem(PROGRESS_KEY) ?? "{}");
    return typeof json === "object" && json !== null ? (json as Record<string, unknown>) : {};
  } catch {
    // Storage that is blocked or broken holds no progress to show; the course can be read all the same.
    return {};
  }
}

function parseEntry(json: unknown): Progress {
  if (typeof json !== "object" || json === null) return open;
  const { state, score, maxScore } = json as Readonly<Record<string, unknown>>;
  if ((state !== "begun" && state !== "passed") || typeof score !== "number" || typeof maxScore !== "number")
    return open;
  return { state, score, maxScore };
}

function showProgress(): void {
  const progress = readProgress();
  for (const element of document.querySelectorAll<HTMLElement>("[data-challenge]")) {
    const entry = parseEntry(progress[element.dataset["challenge"] ?? ""]);
    const said = words().progress;
    const scored = entry.state === "begun" && entry.maxScore > 0;
    const score = scored ? ` ${said.score(entry.score, entry.maxScore)}` : "";
    const mark = document.createElement("span");
    mark.ariaHidden = "true";
    mark.textContent = signs[entry.state];
    element.replaceChildren(mark, ` ${said[entry.state]}${score}`);
    element.dataset["state"] = entry.state;
    element.hidden = false;
  }
  continueWhereLeft();
}

/** The way in leads a reader who has been here to the first challenge that is begun, else to the first that is open. */
function continueWhereLeft(): void {
  const button = document.querySelector<HTMLAnchorElement>("[data-continue]");
  const inState = (state: Progress["state"]) => document.querySelector(`.course-entry:has([data-state="${state}"])`);
  const line = inState("begun") ?? (inState("passed") && inState("open"));
  const title = line?.querySelector<HTMLAnchorElement>(".course-title");
  if (!button || !line || !title) return;
  button.href = title.href;
  button.textContent = words().home.continue(line.getAttribute("data-label") ?? "");
}

showProgress();
// Another tab may have gone on.
addEventListener("storage", (event) => {
  if (event.key === PROGRESS_KEY) showProgress();
});
