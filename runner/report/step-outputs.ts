import type { Outcome } from "../model/grade.ts";
import type { ReportPrinter } from "./report-printer.ts";

const severity: readonly Outcome[] = ["passed", "failed", "error"];

/**
 * What a workflow's later steps may read of a grading, for the file that `GITHUB_OUTPUT` names: `outcome`, the worst of
 * all submissions, `passed`, and the sums `score` and `max-score`. Nothing of a learner's is in it.
 */
export function createStepOutputs(): ReportPrinter {
  let [worst, score, maxScore, fault] = [0, 0, 0, false];
  return {
    start: () => "",
    add: (grade) => {
      worst = Math.max(worst, severity.indexOf(grade.outcome));
      score += grade.score;
      maxScore += grade.maxScore;
      fault ||= grade.error?.kind === "internal";
      return "";
    },
    finish: () => {
      // A fault of ours is nobody's 0.
      const points = fault ? ["score=", "max-score="] : [`score=${score}`, `max-score=${maxScore}`];
      return `${[`outcome=${severity[worst]}`, `passed=${worst === 0}`, ...points].join("\n")}\n`;
    },
  };
}
