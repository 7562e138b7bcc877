import { words } from "../words/words.ts";
import type { FailedGroup } from "./failure-reasons.ts";
import { OutcomeMark } from "./outcome-mark.tsx";
import type { GoTo } from "./place-button.tsx";
import { ReasonSentence } from "./reason-sentence.tsx";
import { TestRow } from "./test-row.tsx";

export interface FailedGroupResultProps {
  readonly group: FailedGroup;
  /** Whether it is the first, which stands open. */
  readonly first: boolean;
  /** Whether the verdict that stands above has given its reason. */
  readonly said: boolean;
  readonly onGoTo: GoTo;
}

/** The tests that fail for one reason: the reason once, then the tests, the first of them as its example. */
export function FailedGroupResult({ group, first, said, onGoTo }: FailedGroupResultProps) {
  const [example, ...others] = group.tests;
  if (others.length === 0) {
    return (
      <div class="failed-one">
        <TestRow test={example} title={example.title} startsOpen={first} onGoTo={onGoTo} />
      </div>
    );
  }
  // Where the verdict has given the very sentence, it is not given twice.
  const repeats = first && said && ["known", "not-written", "sentence"].includes(group.reason.kind);
  return (
    <details class="test-group failed-group" open={first && group.reason.kind !== "not-written"}>
      <summary>
        <OutcomeMark passed={false} />
        <h4 class="test-group-name">
          {repeats ? words().reasons.said(group.tests.length) : <ReasonSentence group={group} />}
        </h4>
        {!repeats && <span class="test-group-count">{words().reasons.tests(group.tests.length)}</span>}
      </summary>
      <div class="failed-group-tests">
        {group.tests.map((test) => (
          <TestRow
            key={test.id}
            test={test}
            title={test.title}
            startsOpen={first && test === example}
            onGoTo={onGoTo}
          />
        ))}
      </div>
    </details>
  );
}
