import type { PlanEntry } from "../../wire/settings.ts";
import type { CourseLesson } from "../page-data.ts";

/** A challenge that learners are to work on now. */
export interface OpenChallenge {
  readonly id: string;
  /** In English. */
  readonly title: string;
  /** The number of its lesson: `8b`; empty where the course does not know it. */
  readonly label: string;
}

/** The challenges that are open, in the plan's order. */
export function listOpenChallenges(
  plan: readonly PlanEntry[],
  course: readonly CourseLesson[],
): readonly OpenChallenge[] {
  return plan.flatMap(({ lesson, challenge, open }) => {
    if (!open || challenge === null) return [];
    const known = course.find(({ slug }) => slug === lesson);
    return [{ id: challenge, title: known?.challenge?.title ?? challenge, label: known?.label ?? "" }];
  });
}
