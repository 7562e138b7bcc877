import type { Generated, Insertable, Kysely, Selectable } from "kysely";

/** One row: what was made with the store. */
interface StoreTable {
  readonly id: number;
  readonly secret: Uint8Array;
}

interface ClassroomsTable {
  readonly id: string;
  readonly join_code: string;
  /** ClassSettings, as JSON. */
  readonly settings: string;
  readonly created_at: number;
  readonly closed_at: number | null;
  readonly used_at: number;
  readonly version: number;
  /** The version that last changed the classroom itself: its settings, or that it was closed. */
  readonly own_version: number;
  /** What is new since an earlier version than this one is not known. */
  readonly known_since: number;
  readonly seed: number;
  readonly teacher_key_id: string;
  readonly teacher_key_hash: string;
}

interface SessionsTable {
  readonly token_hash: string;
  readonly classroom_id: string;
  readonly learner_id: string | null;
  readonly started_at: number;
  readonly used_at: number;
}

interface LearnersTable {
  readonly id: string;
  readonly classroom_id: string;
  /** As it is shown, with its number. */
  readonly name: string;
  /** The same, folded: no two of a classroom are alike. */
  readonly folded_name: string;
  readonly resume_hash: string;
  readonly joined_at: number;
  /** 0 or 1. */
  readonly here: number;
  readonly hand_at: number | null;
  readonly version: number;
}

/** Learners who were erased: nothing of them but that. */
interface ErasedLearnersTable {
  readonly learner_id: string;
  readonly classroom_id: string;
  readonly version: number;
}

interface CellsTable {
  readonly learner_id: string;
  readonly challenge: string;
  readonly classroom_id: string;
  readonly version: number;
  readonly began_at: number;
  readonly active_at: number;
  readonly attempts: number;
  readonly waiting: number;
  readonly idle_attempts: number;
  readonly outcome: Outcome | null;
  readonly passed_tests: number;
  readonly tests: number;
  readonly score: number;
  readonly max_score: number;
  readonly passed_at: number | null;
  /** Reason, as JSON. */
  readonly reason: string | null;
  readonly reason_at: number | null;
}

interface AttemptsTable {
  /** Grows from attempt to attempt: the order in which they came, whatever the clock said. */
  readonly number: Generated<number>;
  readonly id: string;
  readonly learner_id: string;
  readonly classroom_id: string;
  readonly key: string;
  readonly challenge: string;
  readonly submitted_at: number;
  /** 0 or 1. */
  readonly late: number;
  readonly graded_at: number | null;
  readonly outcome: Outcome | null;
  readonly passed_tests: number;
  readonly tests: number;
  readonly score: number;
  readonly max_score: number;
  readonly seed: number | null;
  readonly suite: string | null;
  /** Reason, as JSON. */
  readonly reason: string | null;
  /** Source text by file name, as JSON. */
  readonly files: string;
  /** The grade as JSON, in gzip. */
  readonly grade: Uint8Array | null;
}

interface MessagesTable {
  readonly classroom_id: string;
  /** The version that the message made: its number among the classroom's messages. */
  readonly version: number;
  readonly kind: "message" | "hint";
  readonly text: string;
  readonly challenge: string | null;
  /** 0 or 1. */
  readonly to_all: number;
  readonly sent_at: number;
}

/** To whom messages went that did not go to all. */
interface RecipientsTable {
  readonly classroom_id: string;
  readonly version: number;
  readonly learner_id: string;
}

type Outcome = "passed" | "failed" | "error";

/** The tables, after the last migration. Moments are in milliseconds since 1970. */
export interface Tables {
  store: StoreTable;
  classrooms: ClassroomsTable;
  sessions: SessionsTable;
  learners: LearnersTable;
  erased_learners: ErasedLearnersTable;
  cells: CellsTable;
  attempts: AttemptsTable;
  messages: MessagesTable;
  recipients: RecipientsTable;
}

/** A database with these tables, or a transaction of it. */
export type Database = Kysely<Tables>;

/** A row as it is read. */
export type Row<Table extends keyof Tables> = Selectable<Tables[Table]>;

/** A row as it is written. */
export type NewRow<Table extends keyof Tables> = Insertable<Tables[Table]>;
