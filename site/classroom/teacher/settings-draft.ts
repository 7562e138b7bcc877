import type { ClassSettings, PlanEntry } from "../../wire/settings.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import type { CourseLesson } from "../page-data.ts";

/** Settings as somebody types them. */
export interface SettingsDraft extends Omit<ClassSettings, "endsAt" | "retentionDays" | "plan"> {
  readonly plan: readonly PlanEntry[];
  /** Local time, as `2030-01-31T17:00`; empty where there is no end. */
  readonly endsAt: string;
  readonly retentionDays: string;
}

/** What a new classroom begins with: each lesson that has a challenge is open. */
export function createDraft(course: readonly CourseLesson[]): SettingsDraft {
  return {
    title: classroomWords().board.settings.defaultTitle,
    plan: course.map((lesson) => entryOf(lesson, lesson.challenge !== null)),
    hints: true,
    solutions: false,
    classProgress: true,
    mode: "practice",
    endsAt: "",
    retentionDays: "30",
  };
}

/** The settings of a classroom, to be changed; lessons that its plan does not know stand at its end, not open. */
export function draftOf(settings: ClassSettings, course: readonly CourseLesson[]): SettingsDraft {
  const planned = new Set(settings.plan.map(({ lesson }) => lesson));
  const more = course.filter(({ slug }) => !planned.has(slug)).map((lesson) => entryOf(lesson, false));
  return {
    ...settings,
    plan: [...settings.plan, ...more],
    endsAt: settings.endsAt === null ? "" : printLocal(new Date(settings.endsAt)),
    retentionDays: String(settings.retentionDays),
  };
}

function entryOf({ slug, challenge }: CourseLesson, open: boolean): PlanEntry {
  return { lesson: slug, challenge: challenge?.id ?? null, open };
}

/** Reads what was typed. @returns the settings, or a sentence on what is wrong */
export function readDraft(draft: SettingsDraft): ClassSettings | string {
  const said = classroomWords().board.teach;
  const title = draft.title.trim();
  if (title === "") return said.noTitle;
  if (!draft.plan.some(({ open }) => open)) return said.nothingOpen;
  const endsAt = draft.endsAt === "" ? null : new Date(draft.endsAt).getTime();
  if (Number.isNaN(endsAt)) return said.wrongEnd;
  const retentionDays = Number(draft.retentionDays);
  if (!Number.isInteger(retentionDays) || retentionDays < 1 || retentionDays > 365) return said.wrongDays;
  return { ...draft, title, plan: [...draft.plan], endsAt, retentionDays };
}

/** A plan with one lesson moved to another place. */
export function movePlanEntry(plan: readonly PlanEntry[], from: number, to: number): readonly PlanEntry[] {
  const moved = plan[from];
  if (moved === undefined || to < 0 || to >= plan.length) return plan;
  const rest = plan.toSpliced(from, 1);
  return rest.toSpliced(to, 0, moved);
}

/** As `<input type="datetime-local">` has it. */
function printLocal(at: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
