import type { Classroom, Learner } from "../../wire/board.ts";
import type { StoredClassroom, StoredLearner } from "./store.ts";

/** Of a stored classroom what its teacher may see. */
export function toClassroom({ id, joinCode, settings, createdAt, closedAt }: StoredClassroom): Classroom {
  return { id, joinCode, settings, createdAt, closedAt };
}

/** Of a stored learner what is shown. */
export function toLearner({ id, name, joinedAt, here, handAt }: StoredLearner): Learner {
  return { id, name, joinedAt, here, handAt };
}
