import type { Cell } from "../../wire/board.ts";
import type { LearnerView } from "../../wire/learner-view.ts";
import type { PlanEntry } from "../../wire/settings.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { inEnglish } from "../../words/in-language.ts";
import type { CourseLesson } from "../page-data.ts";
import { StateMark, type WorkState } from "./state-mark.tsx";

export interface PlanProps {
  readonly view: LearnerView;
  readonly course: readonly CourseLesson[];
  readonly home: string;
}

/** What there is to do, in the teacher's order, and how far the learner is with each. */
export function Plan({ view, course, home }: PlanProps) {
  const lessons = new Map(course.map((lesson) => [lesson.slug, lesson]));
  const cells = new Map(view.cells.map((cell) => [cell.challenge, cell]));
  const cellOf = ({ challenge }: PlanEntry) => (challenge === null ? undefined : cells.get(challenge));
  const { plan } = view.settings;
  // What the teacher has closed again stays where the learner has worked on it.
  const shown = plan.filter((entry) => entry.open || cellOf(entry) !== undefined);
  return (
    <>
      <ol class="class-plan">
        {shown.map((entry) => (
          <PlanLine
            key={entry.lesson}
            entry={entry}
            lesson={lessons.get(entry.lesson)}
            cell={cellOf(entry)}
            progress={view.progress}
            home={home}
          />
        ))}
      </ol>
      {shown.length < plan.length && (
        <p class="class-quiet">{classroomWords().seat.class.othersNotOpen(plan.length - shown.length)}</p>
      )}
    </>
  );
}

interface PlanLineProps {
  readonly entry: PlanEntry;
  readonly lesson: CourseLesson | undefined;
  readonly cell: Cell | undefined;
  readonly progress: LearnerView["progress"];
  readonly home: string;
}

function PlanLine({ entry, lesson, cell, progress, home }: PlanLineProps) {
  const says = classroomWords().seat.class;
  const { challenge, open } = entry;
  const title = <span {...inEnglish()}>{lesson?.title ?? entry.lesson}</span>;
  const passed = challenge === null ? undefined : (progress?.passed[challenge] ?? 0);
  return (
    <li class="class-plan-line">
      <span class="class-plan-label">{lesson?.label}</span>
      <span class="class-plan-title">{open ? <a href={`${home}lessons/${entry.lesson}/`}>{title}</a> : title}</span>
      <span class="class-plan-state">{open ? <State challenge={challenge} cell={cell} /> : says.notOpen}</span>
      {progress !== null && passed !== undefined && (
        <span class="class-plan-class">
          <progress max={Math.max(progress.learners, 1)} value={passed} aria-hidden="true" />
          {says.classPassed(passed, progress.learners)}
        </span>
      )}
    </li>
  );
}

function State({ challenge, cell }: { readonly challenge: string | null; readonly cell: Cell | undefined }) {
  const says = classroomWords().seat.class;
  if (challenge === null) return says.lessonOnly;
  const facts = [
    sayState(cell),
    cell && cell.maxScore > 0 && cell.passedAt === null && says.score(cell.score, cell.maxScore),
    cell && cell.waiting > 0 && says.waiting,
  ];
  return (
    <>
      <StateMark state={findState(cell)} /> {facts.filter(Boolean).join(" · ")}
    </>
  );
}

function findState(cell: Cell | undefined): WorkState {
  if (cell === undefined) return "untouched";
  if (cell.passedAt !== null) return "passed";
  if (cell.outcome === null) return "trying";
  return cell.outcome === "error" ? "error" : "failing";
}

function sayState(cell: Cell | undefined): string {
  const says = classroomWords().seat.class.states;
  const state = findState(cell);
  return state === "failing" && cell ? says.failing(cell.passedTests, cell.tests) : says[state as "trying"];
}
