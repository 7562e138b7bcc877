import type { Challenge } from "../model/challenge.ts";
import type { PointsOf } from "../report/one-submission.ts";

/** The points of a challenge's tests. Grades do not hold them; the suite does. */
export function pointsOfSuite(challenge: Challenge, seed: number): PointsOf {
  const points = new Map(challenge.suite(seed).map((scenario) => [scenario.id, scenario.points]));
  return (testId) => {
    const found = points.get(testId);
    if (found === undefined) throw new RangeError(`the suite of ${challenge.id} has no test ${testId}`);
    return found;
  };
}
