import assert from "node:assert/strict";
import * as v from "valibot";
import { type Problem, problemSchema } from "../../../../site/wire/requests.ts";
import { expectSecured } from "../expect-secured.ts";
import type { Answer } from "./classroom-visit.ts";

/** The answer refuses, says so as it should, and tells nothing of the server's inside. */
export function expectProblem(answer: Answer, status: number, name: string, where = ""): Problem {
  const text = answer.body.toString();
  assert.equal(answer.headers["content-type"], "application/problem+json", where);
  const problem = v.parse(problemSchema, JSON.parse(text));
  assert.deepEqual([answer.status, problem.type], [status, `urn:cosigner:problem:${name}`], `${where}: ${text}`);
  assert.equal(problem.status, status);
  assert.match(problem.detail, /^[A-Za-z0-9].{8,}\.$/, where);
  assert.doesNotMatch(text, /\\n\s+at |:\d+:\d+|node_modules|site\/server|\/tmp|Error\b|SQLITE|function/, where);
  expectClosed(answer);
  return problem;
}

/** The answer carries what keeps it from caches and frames. */
export function expectClosed(answer: Answer): void {
  expectSecured(answer);
  assert.equal(answer.headers["cache-control"], "no-store");
  assert.equal(answer.headers["access-control-allow-origin"], undefined);
}
