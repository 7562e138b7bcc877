import type { ClassSettings } from "../../wire/settings.ts";
import { Refusal } from "./refusal.ts";

/** Looks for what a schema cannot see. @throws Refusal */
export function checkSettings({ plan }: Pick<ClassSettings, "plan">, hasChallenge: (id: string) => boolean): void {
  const unknown = plan.find(({ challenge }) => challenge !== null && !hasChallenge(challenge));
  if (unknown) throw new Refusal("bad-request", `There is no challenge "${unknown.challenge}": load the page anew.`);
  const lessons = plan.map(({ lesson }) => lesson);
  const twice = lessons.find((lesson, index) => lessons.indexOf(lesson) < index);
  if (twice) throw new Refusal("bad-request", `The plan holds the lesson "${twice}" twice: leave one out.`);
}
