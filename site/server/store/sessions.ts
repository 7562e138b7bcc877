import type { Session } from "../classroom/store.ts";
import type { Database } from "./tables.ts";

export async function addSession(db: Database, session: Session): Promise<void> {
  await db
    .insertInto("sessions")
    .values({
      token_hash: session.tokenHash,
      classroom_id: session.classroomId,
      learner_id: session.learnerId,
      started_at: session.startedAt,
      used_at: session.usedAt,
    })
    .execute();
}

export async function findSession(db: Database, tokenHash: string): Promise<Session | undefined> {
  const row = await db.selectFrom("sessions").selectAll().where("token_hash", "=", tokenHash).executeTakeFirst();
  return (
    row && {
      tokenHash: row.token_hash,
      classroomId: row.classroom_id,
      learnerId: row.learner_id,
      startedAt: row.started_at,
      usedAt: row.used_at,
    }
  );
}

export async function noteSessionUse(db: Database, tokenHash: string, usedAt: number): Promise<void> {
  await db.updateTable("sessions").set({ used_at: usedAt }).where("token_hash", "=", tokenHash).execute();
}

export async function endSession(db: Database, tokenHash: string): Promise<void> {
  await db.deleteFrom("sessions").where("token_hash", "=", tokenHash).execute();
}

export async function forgetSessions(db: Database, startedBefore: number, usedBefore: number): Promise<void> {
  await db
    .deleteFrom("sessions")
    .where((column) => column.or([column("started_at", "<", startedBefore), column("used_at", "<", usedBefore)]))
    .execute();
}
