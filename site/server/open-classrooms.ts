import type { Grader } from "../../runner/model/grader.ts";
import type { ClassroomOptions } from "./classroom-service.ts";
import { createLog } from "./log.ts";
import { openSqliteStore } from "./store/open-sqlite.ts";

/** Which classrooms to open, and how. */
export interface OpenClassroomsOptions
  extends Pick<ClassroomOptions, "jobs" | "hasChallenge" | "findHint" | "serverGrading" | "startKey" | "publicUrl"> {
  /** The folder that they are kept in; it is made where it is missing. */
  readonly data: string;
  readonly createGrader: () => Grader;
  /** As pino names them. */
  readonly logLevel: string;
}

/** Opens a folder of classrooms, for one server. Rejects with one sentence where it cannot be had. */
export async function openClassrooms({
  data,
  createGrader,
  logLevel,
  ...options
}: OpenClassroomsOptions): Promise<ClassroomOptions> {
  const store = await openSqliteStore(data);
  return { ...options, store, grader: createGrader(), log: createLog(logLevel) };
}
