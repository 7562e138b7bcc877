import * as v from "valibot";
import type { Grade } from "../../../runner/model/grade.ts";
import type { Submission } from "../../../runner/model/submission.ts";
import type { ClassRun, LocalGrader } from "../../classwork/classwork.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { type Api, ApiError } from "../api.ts";

import type { AttemptSender, Delivery } from "./attempt-sender.ts";
import { makeAttemptKey } from "./outbox.ts";
import { sayRefusal } from "./refusal-words.ts";

export interface ClassRunOptions {
  readonly api: Api;
  readonly sender: AttemptSender;
  readonly submission: Submission;
  readonly challengeId: string;
  /** `null` where only the server grades. */
  readonly local: LocalGrader | null;
  /** The server's, as it was last heard of. */
  readonly seed: number | null;
  /** Told in a sentence how the run goes on. */
  readonly onNews: (sentence: string) => void;
  readonly signal: AbortSignal;
}

/** Has the server grade what is run, or, while it cannot be reached, this browser. */
export async function runInClass(options: ClassRunOptions): Promise<ClassRun> {
  const { api, onNews } = options;
  const end = await untilSettled(options);
  if (end.kind === "refused") return { kind: "notice", sentence: sayRefusal(end.error) };
  if (end.kind === "graded") {
    try {
      return { kind: "graded", grade: await api.get(`learner/attempts/${end.id}/grade`, gradeSchema) };
    } catch (error) {
      if (error instanceof ApiError && error.problem !== null) {
        return { kind: "notice", sentence: sayRefusal(error) };
      }
    }
  }
  options.signal.throwIfAborted();
  const { kept, waitsToBeSent, waitsForGrade } = classroomWords().seat.run;
  onNews(kept);
  return gradeHere(options, end.kind === "lost" ? waitsToBeSent : waitsForGrade);
}

function sayPlace(place: number): string {
  const { graded, waiting } = classroomWords().seat.run;
  return place === 0 ? graded : waiting(place);
}

type End = Exclude<Delivery, { kind: "stored" | "waiting" }>;

/** Sends the attempt. Whoever stops waiting for it does not take it back. */
function untilSettled({ sender, submission, challengeId, onNews, signal }: ClassRunOptions): Promise<End> {
  const key = makeAttemptKey();
  return new Promise((resolve, reject) => {
    const stop = () => {
      sender.unwatch(key);
      reject(signal.reason);
    };
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    sender.send({ key, challenge: challengeId, files: submission.files }, (delivery) => {
      if (delivery.kind === "stored") return;
      if (delivery.kind === "waiting") return onNews(sayPlace(delivery.place));
      signal.removeEventListener("abort", stop);
      resolve(delivery);
    });
  });
}

/** Grades in this browser; where it cannot, `sentence` says how it goes on. */
export async function gradeHere(
  { submission, challengeId, local, seed, signal }: ClassRunOptions,
  sentence: string,
): Promise<ClassRun> {
  const notice: ClassRun = { kind: "notice", sentence };
  if (local === null) return notice;
  try {
    const options = { signal, ...(seed !== null && { seed }) };
    return { kind: "graded", grade: await local.grade(submission, challengeId, options) };
  } catch {
    signal.throwIfAborted();
    // What grades here may not be loaded yet, and nothing can be loaded now.
    return notice;
  }
}

/** The server is ours: that it is a grade, and not something in between, is all there is to see. */
const gradeSchema = v.custom<Grade>(
  (json) =>
    typeof json === "object" &&
    json !== null &&
    "outcome" in json &&
    ["passed", "failed", "error"].includes(String(json.outcome)) &&
    "score" in json &&
    typeof json.score === "number" &&
    "tests" in json &&
    Array.isArray(json.tests) &&
    "misconceptions" in json &&
    Array.isArray(json.misconceptions),
);
