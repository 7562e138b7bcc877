import { type Kysely, sql } from "kysely";

/** A server that starts finds what waits for its grade without reading everything that was ever handed in. */
export async function waitingAttempts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("waiting_attempts")
    .on("attempts")
    .column("number")
    .where(sql.ref("graded_at"), "is", null)
    .execute();
}
