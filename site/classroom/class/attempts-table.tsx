import type { Attempt } from "../../wire/attempts.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { printMoment } from "../print-moment.ts";
import { StateMark } from "./state-mark.tsx";

export interface AttemptsTableProps {
  /** The challenge's. */
  readonly title: string;
  readonly attempts: readonly Attempt[];
  readonly onOpen: (attempt: Attempt) => void;
}

/** Attempts, a row each. */
export function AttemptsTable({ title, attempts, onOpen }: AttemptsTableProps) {
  const says = classroomWords().seat.class;
  return (
    <table class="class-attempts">
      <caption>{says.attemptsOf(title)}</caption>
      <thead>
        <tr>
          <th scope="col">{says.columns.time}</th>
          <th scope="col">{says.columns.outcome}</th>
          <th scope="col">{says.columns.score}</th>
          <th scope="col">{says.columns.code}</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt) => (
          <tr key={attempt.id}>
            <th scope="row">{printMoment(attempt.submittedAt)}</th>
            <td>
              <Outcome attempt={attempt} />
            </td>
            <td>{attempt.outcome !== null && says.points(attempt.score, attempt.maxScore)}</td>
            <td>
              <button
                type="button"
                class="button-quiet"
                aria-label={says.showCode(printMoment(attempt.submittedAt))}
                onClick={() => onOpen(attempt)}
              >
                {says.show}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Outcome({ attempt: { outcome, passedTests, tests, late } }: { readonly attempt: Attempt }) {
  const says = classroomWords().seat.class;
  const said = {
    passed: says.outcomes.passed(tests),
    failed: says.outcomes.failed(passedTests, tests),
    error: says.outcomes.error,
  };
  const state = outcome === "failed" ? "failing" : (outcome ?? "trying");
  return (
    <>
      <StateMark state={state} /> {outcome === null ? says.outcomes.waiting : said[outcome]}
      {late && ` · ${says.late}`}
    </>
  );
}
