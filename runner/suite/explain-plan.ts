import { isAccountHash } from "../chain/account-json.ts";
import type { Call, CallResult } from "../chain/contract.ts";
import { explainRefusal, printCall, printKeys, type RefusedHostCall, shortHash } from "../chain/explain.ts";
import { explainEnd } from "./explain-failure.ts";
import type { MissedGoal } from "./goal.ts";
import { answerOf, type PlanBreak, type PlannedDeploy } from "./plan-run.ts";
import { findLastRefused, findSetback } from "./setback.ts";
import { printResult, printThrown } from "./words.ts";

/** The longest piece of a learner's own text that a sentence quotes. */
const MAX_QUOTE = 90;

/** Why a plan could not be followed to its end. */
export function explainBreak(broken: PlanBreak): MissedGoal {
  switch (broken.kind) {
    case "no-signers":
      return { ...explainSigners(broken), expected: "a list of account hashes" };
    case "lost-keys": {
      const [lost, signers] = [printKeys(broken.lost), printKeys(broken.signers)];
      const message = `The deploy of ${printCall(broken.call)} cannot be sent: ${lost} should sign it, but the secret key of ${lost} is lost.`;
      return { message, expected: "signers whose secret keys you have", actual: `signed by ${signers}` };
    }
    case "deploy":
      return { ...explainDeploy(broken.planned), expected: "a deploy that runs to its end" };
    case "endless": {
      const code = printCall(broken.call);
      const message = `Your plan does not end: after ${broken.deploys} deploys ${code} still returns signers; return an empty list once no deploy is left.`;
      return { message, expected: "an empty list in the end", actual: `more than ${broken.deploys} deploys` };
    }
  }
}

type Explained = Pick<MissedGoal, "message" | "actual">;

function explainSigners({ call, answer, wrong }: Extract<PlanBreak, { kind: "no-signers" }>): Explained {
  const code = printCall(call);
  if (wrong !== undefined) {
    const quoted = JSON.stringify(wrong.slice(0, MAX_QUOTE));
    const message = `${code} returned a list with ${quoted} in it, which is no account hash: that is "account-hash-" and 64 hex digits.`;
    return { message, actual: `a list with ${quoted}` };
  }
  const actual = printCame(answer);
  if (answer.kind === "threw" && !answer.message.startsWith("TODO")) {
    return { message: `${code} ${printThrown(answer)}.`, actual };
  }
  if (answer.kind === "reverted") {
    const message = `${code} called runtime.revert, but there is no deploy yet to revert: it only says who signs.`;
    return { message, actual };
  }
  const ended = explainEnd(call.function, answer);
  if (ended !== undefined) return { message: ended, actual };
  const message = `${code} returned ${actual}; a list of account hashes was expected${hintFor(answer)}`;
  return { message, actual };
}

/** What came instead of a list, in words. That it is no Result either says nothing here. */
function printCame(answer: CallResult): string {
  if (answer.kind === "nothing") return "nothing (undefined)";
  const came = printResult(answer).replace(/ without a property ok of its own$/, "");
  return came === "an array" ? "an array with too many entries, or with some that are no texts" : came;
}

function hintFor(answer: CallResult): string {
  if (answer.kind === "nothing") return "; is a return missing?";
  return answer.kind === "not-a-result" && answer.came === "a Promise" ? ": take async away." : ".";
}

function explainDeploy(planned: PlannedDeploy): Explained {
  const { call, deploy, result } = planned;
  const which = `The deploy of ${printCall(call)}`;
  if (result.outcome === "refused") {
    const message = `${which} was not run. ${explainRefusal(result.refusal)}${hintForEnd(call)}`;
    return { message, actual: `refused, signed by ${printKeys(deploy.signers)}` };
  }
  const answer = answerOf(planned);
  if (answer === undefined) throw new Error("a deploy that ran has an answer");
  const refused = findLastRefused(planned);
  const why = refused === undefined ? "" : `${explainRefusal(refused)} `;
  const ended = explainEnd(call.function, answer);
  if (ended !== undefined) return { message: `${why}${ended}`, actual: printResult(answer) };
  if (answer.kind === "reverted") {
    // Numbers of errors differ from function to function; what the learner reverts with stays a number.
    const revert = `runtime.revert(${answer.error})`;
    const although = refused === undefined ? ", although no call had failed" : "";
    const after = refused === undefined ? "" : printAfter(refused);
    const message = `${why}${which} ended with ${revert}, which undoes all that it had done${although}.${hintForEnd(call)}`;
    return { message, actual: `${revert}${after}` };
  }
  if (answer.kind === "err") {
    const message = `${why}${printCall(call)} returned an Err, which undoes nothing: end the deploy with runtime.revert where a call fails.`;
    return { message, actual: "call returned an Err" };
  }
  const actual = `call returned ${printCame(answer)}`;
  return {
    message: `${printCall(call)} returned ${printCame(answer)}; it should return nothing${hintFor(answer)}`,
    actual,
  };
}

/** A plan that goes on by mistake breaks at a deploy that should not be there. */
function hintForEnd({ arguments: [number] }: Call): string {
  if (typeof number !== "number" || number === 0) return "";
  return ` If there should be no deploy ${number}, signers(${number}) must return an empty list.`;
}

/** The missed goal of a plan with what the chain would not do and the plan did not make good, if there is such a thing. */
export function explainWithSetback(missed: MissedGoal, deploys: readonly PlannedDeploy[]): MissedGoal {
  const setback = findSetback(deploys);
  if (setback === undefined) return missed;
  const { message, expected, actual } = missed;
  return { message: `${explainRefusal(setback)} ${message}`, expected, actual: `${actual},${printAfter(setback)}` };
}

/** " after add_associated_key(b2, …) answered DuplicateKey": whom or what it was about, without the number. */
function printAfter({ hostCall }: RefusedHostCall): string {
  const [first, ...rest] = hostCall.arguments.map(String);
  const subject = first !== undefined && isAccountHash(first) ? shortHash(first) : first;
  return ` after ${hostCall.function}(${subject}${rest.length > 0 ? ", …" : ""}) answered ${hostCall.result}`;
}
