import { findRefusedHostCall, isRefused, type RefusedHostCall } from "../chain/explain.ts";
import type { Trace } from "../chain/trace.ts";
import type { PlannedDeploy } from "./plan-run.ts";

/** The last thing that the chain would not do in a deploy, if there is one. */
export function findLastRefused(planned: PlannedDeploy): RefusedHostCall | undefined {
  return describe(planned, traceOf(planned).findLastIndex(isRefused));
}

/**
 * The first thing that the chain would not do in a plan and that no later call of the same deploy made good, as an
 * addition does after the update of a missing key.
 */
export function findSetback(deploys: readonly PlannedDeploy[]): RefusedHostCall | undefined {
  for (const planned of deploys) {
    const found = describe(planned, findUnmended(traceOf(planned)));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where in the trace the first refused call stands whose key or threshold was not changed later; -1 where there is none. */
function findUnmended(trace: Trace): number {
  const lastChange = new Map(
    trace.flatMap((hostCall, index) => (hostCall.result === "Ok" ? [[hostCall.arguments[0], index] as const] : [])),
  );
  return trace.findIndex(
    (hostCall, index) => isRefused(hostCall) && index > (lastChange.get(hostCall.arguments[0]) ?? -1),
  );
}

/** What the chain looked at. It plays the deploy again up to there, so it is for the one call that is told. */
function describe(planned: PlannedDeploy, index: number): RefusedHostCall | undefined {
  if (index < 0) return undefined;
  return findRefusedHostCall(planned.before, planned.deploy, traceOf(planned), index);
}

function traceOf({ result }: PlannedDeploy): Trace {
  return result.outcome === "refused" ? [] : result.trace;
}
