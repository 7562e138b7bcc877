import { words } from "../words/words.ts";
import { FailedGroupResult } from "./failed-group.tsx";
import { groupFailed } from "./failure-reasons.ts";
import type { GradedCode } from "./graded-code.ts";
import type { GoTo } from "./place-button.tsx";
import { TestGroupResult } from "./test-group-result.tsx";
import { groupTests } from "./test-groups.ts";

export interface TestResultsProps {
  readonly graded: GradedCode;
  /** Whether the verdict stands above, with the first reason. */
  readonly said: boolean;
  readonly onGoTo: GoTo;
  /** Opens the failed test with this id. */
  readonly onShow: (id: string) => void;
}

/** Every test of a result: those that fail by reason, then all by function. */
export function TestResults({ graded, said, onGoTo, onShow }: TestResultsProps) {
  const { grade } = graded;
  if (grade.tests.length === 0) return <p class="results-none">{words().results.noTests}</p>;
  const failed = groupFailed(grade);
  // A new result starts with its own disclosures.
  const run = runIdOf(graded);
  return (
    <>
      {failed.length > 0 && (
        <>
          <h3 class="results-part">{words().results.whyFailed}</h3>
          <div class="results-groups">
            {failed.map((group, index) => (
              <FailedGroupResult
                key={`${group.key} ${run}`}
                group={group}
                first={index === 0}
                said={said}
                onGoTo={onGoTo}
              />
            ))}
          </div>
        </>
      )}
      <h3 class="results-part">{words().results.byFunction}</h3>
      <div class="results-groups">
        {groupTests(grade).map((group) => (
          <TestGroupResult key={`${group.name} ${run}`} group={group} onGoTo={onGoTo} onShow={onShow} />
        ))}
      </div>
    </>
  );
}

const runIds = new WeakMap<object, number>();
let runCount = 0;

/** A number for each result: the same grade object is the same run. */
function runIdOf({ grade }: GradedCode): number {
  const known = runIds.get(grade);
  if (known !== undefined) return known;
  runCount += 1;
  runIds.set(grade, runCount);
  return runCount;
}
