import { classroomWords } from "../../words/classroom-words.ts";
import { ApiError } from "../api.ts";

/** What went wrong, in a sentence in the page's language where there is one. @throws what is no answer of the server */
export function describeProblem(error: unknown): string {
  if (!(error instanceof ApiError)) throw error;
  const said = classroomWords().board.problem;
  if (error.problem === null) return said.unreachable;
  const known = {
    "start-key": said.startKey,
    "wrong-code": said.wrongKey,
    "too-many-tries": said.tooManyTries,
    "too-fast": said.tooFast,
    "too-many-classrooms": said.tooManyClassrooms,
    "storage-full": said.storageFull,
    "bad-name": said.badName,
    "class-closed": said.closed,
    "not-found": said.notFound,
    "not-signed-in": said.signedOut,
    "not-allowed": said.signedOut,
  };
  return error.findText(known) ?? error.problem.detail;
}
