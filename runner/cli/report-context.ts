import type { Challenge } from "../model/challenge.ts";
import type { GradeArguments } from "./grade-arguments.ts";
import type { Io } from "./io.ts";

/** What a report is about, and for whom. */
export interface ReportContext {
  readonly parsed: Pick<GradeArguments, "format" | "seed" | "roster" | "assignment">;
  readonly challenge: Challenge;
  /** How many submissions there will be. */
  readonly count: number;
  /** Whether the report goes to a terminal. */
  readonly isTerminal: boolean;
  readonly io: Io;
}
