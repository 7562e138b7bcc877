import { type CreateTableBuilder, type Kysely, sql } from "kysely";
import type { ColumnTypes } from "./column-types.ts";

/** The first tables. */
export async function first(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable("store")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("secret", types.bytes, (column) => column.notNull())
    .execute();
  await makeClassrooms(db);
  await makeLearners(db);
  await makeSessions(db);
  await makeCells(db);
  await makeAttempts(db, types);
  await makeMessages(db);
}

async function makeClassrooms(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("classrooms")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("join_code", "text", (column) => column.notNull())
    .addColumn("settings", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("closed_at", "bigint")
    .addColumn("used_at", "bigint", (column) => column.notNull())
    .addColumn("version", "bigint", (column) => column.notNull())
    .addColumn("own_version", "bigint", (column) => column.notNull())
    .addColumn("known_since", "bigint", (column) => column.notNull())
    .addColumn("seed", "bigint", (column) => column.notNull())
    .addColumn("teacher_key_id", "text", (column) => column.notNull().unique())
    .addColumn("teacher_key_hash", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("open_join_codes")
    .unique()
    .on("classrooms")
    .column("join_code")
    .where(sql.ref("closed_at"), "is", null)
    .execute();
}

async function makeLearners(db: Kysely<unknown>): Promise<void> {
  await inClassroom(db.schema.createTable("learners").addColumn("id", "text", (column) => column.primaryKey()))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("folded_name", "text", (column) => column.notNull())
    .addColumn("resume_hash", "text", (column) => column.notNull().unique())
    .addColumn("joined_at", "bigint", (column) => column.notNull())
    .addColumn("here", "integer", (column) => column.notNull())
    .addColumn("hand_at", "bigint")
    .addColumn("version", "bigint", (column) => column.notNull())
    .addUniqueConstraint("learner_names", ["classroom_id", "folded_name"])
    .execute();
  await db.schema.createIndex("learner_versions").on("learners").columns(["classroom_id", "version"]).execute();
  await inClassroom(
    db.schema.createTable("erased_learners").addColumn("learner_id", "text", (column) => column.primaryKey()),
  )
    .addColumn("version", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("erasures").on("erased_learners").columns(["classroom_id", "version"]).execute();
}

async function makeSessions(db: Kysely<unknown>): Promise<void> {
  await inClassroom(db.schema.createTable("sessions").addColumn("token_hash", "text", (column) => column.primaryKey()))
    .addColumn("learner_id", "text", (column) => column.references("learners.id").onDelete("cascade"))
    .addColumn("started_at", "bigint", (column) => column.notNull())
    .addColumn("used_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("sessions_by_classroom").on("sessions").column("classroom_id").execute();
  await db.schema.createIndex("sessions_by_learner").on("sessions").column("learner_id").execute();
}

async function makeCells(db: Kysely<unknown>): Promise<void> {
  await ofLearner(inClassroom(db.schema.createTable("cells")))
    .addColumn("challenge", "text", (column) => column.notNull())
    .addColumn("version", "bigint", (column) => column.notNull())
    .addColumn("began_at", "bigint", (column) => column.notNull())
    .addColumn("active_at", "bigint", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("waiting", "integer", (column) => column.notNull())
    .addColumn("idle_attempts", "integer", (column) => column.notNull())
    .addColumn("outcome", "text")
    .addColumn("passed_tests", "integer", (column) => column.notNull())
    .addColumn("tests", "integer", (column) => column.notNull())
    .addColumn("score", "double precision", (column) => column.notNull())
    .addColumn("max_score", "double precision", (column) => column.notNull())
    .addColumn("passed_at", "bigint")
    .addColumn("reason", "text")
    .addColumn("reason_at", "bigint")
    .addPrimaryKeyConstraint("cell", ["learner_id", "challenge"])
    .execute();
  await db.schema.createIndex("cell_versions").on("cells").columns(["classroom_id", "version"]).execute();
}

async function makeAttempts(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await ofLearner(inClassroom(db.schema.createTable("attempts").addColumn("number", "integer", types.counted)))
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("challenge", "text", (column) => column.notNull())
    .addColumn("submitted_at", "bigint", (column) => column.notNull())
    .addColumn("late", "integer", (column) => column.notNull())
    .addColumn("graded_at", "bigint")
    .addColumn("outcome", "text")
    .addColumn("passed_tests", "integer", (column) => column.notNull())
    .addColumn("tests", "integer", (column) => column.notNull())
    .addColumn("score", "double precision", (column) => column.notNull())
    .addColumn("max_score", "double precision", (column) => column.notNull())
    .addColumn("seed", "bigint")
    .addColumn("suite", "text")
    .addColumn("reason", "text")
    // What is long comes last: what stands before it is read without it.
    .addColumn("files", "text", (column) => column.notNull())
    .addColumn("grade", types.bytes)
    .addUniqueConstraint("attempt_keys", ["learner_id", "key"])
    .execute();
  await db.schema.createIndex("attempts_by_classroom").on("attempts").columns(["classroom_id", "number"]).execute();
}

async function makeMessages(db: Kysely<unknown>): Promise<void> {
  await inClassroom(db.schema.createTable("messages"))
    .addColumn("version", "bigint", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("challenge", "text")
    .addColumn("to_all", "integer", (column) => column.notNull())
    .addColumn("sent_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("message", ["classroom_id", "version"])
    .execute();
  await ofLearner(inClassroom(db.schema.createTable("recipients")))
    .addColumn("version", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("recipient", ["learner_id", "version"])
    .addForeignKeyConstraint(
      "recipients_message",
      ["classroom_id", "version"],
      "messages",
      ["classroom_id", "version"],
      (constraint) => constraint.onDelete("cascade"),
    )
    .execute();
  await db.schema.createIndex("recipients_by_message").on("recipients").columns(["classroom_id", "version"]).execute();
}

/** A row that goes when its classroom goes. */
function inClassroom<Table extends string, Column extends string>(
  table: CreateTableBuilder<Table, Column>,
): CreateTableBuilder<Table, Column | "classroom_id"> {
  return table.addColumn("classroom_id", "text", (column) =>
    column.notNull().references("classrooms.id").onDelete("cascade"),
  );
}

/** A row that goes when its learner goes. */
function ofLearner<Table extends string, Column extends string>(
  table: CreateTableBuilder<Table, Column>,
): CreateTableBuilder<Table, Column | "learner_id"> {
  return table.addColumn("learner_id", "text", (column) =>
    column.notNull().references("learners.id").onDelete("cascade"),
  );
}
