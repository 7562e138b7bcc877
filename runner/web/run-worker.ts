import { findChallenge } from "../../challenges/catalogue.ts";
import type { RunReply, RunRequest } from "../grade/protocol.ts";
import { type RunTools, run } from "../grade/run.ts";
import { createRunTools } from "../grade/run-tools.ts";
import type { TestResult } from "../model/grade.ts";

/** The Worker that runs learners' code in the sandbox, and the suite beside it. It is ended when the code hangs. */

const TESTS_EVERY_MS = 100;

let tools: RunTools | undefined;

async function answer(request: RunRequest): Promise<RunReply> {
  const { id } = request;
  if (request.type === "start") {
    tools = await createRunTools(request.wasm, () => performance.now());
    return { type: "ready", id };
  }
  const challenge = findChallenge(request.challenge);
  if (!tools || !challenge) throw new Error(`the runner is not ready for ${request.challenge}`);
  const grade = await run(request.compiled, challenge, request.options, tools, {
    onStart: (facts) => send({ type: "started", id, facts }),
    onTimeUp: () => send({ type: "time-up", id }),
    onTest: createTestSender(id),
  });
  return { type: "graded", id, grade };
}

/** Sends tests in bundles: a message for each would cost more than most tests. The grade brings the last ones. */
function createTestSender(id: number): (test: TestResult) => void {
  let [waiting, sentAt]: [TestResult[], number] = [[], performance.now()];
  return (test) => {
    waiting.push(test);
    const now = performance.now();
    if (now - sentAt < TESTS_EVERY_MS) return;
    send({ type: "tests", id, tests: waiting });
    [waiting, sentAt] = [[], now];
  };
}

function send(reply: RunReply): void {
  self.postMessage(reply);
}

self.addEventListener("message", (event: MessageEvent<RunRequest>) => {
  answer(event.data).then(send, (error: unknown) => send({ type: "fault", id: event.data.id, message: String(error) }));
});
