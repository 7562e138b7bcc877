import type { Message } from "../../wire/learner-view.ts";
import type { NewStoredMessage } from "../classroom/store.ts";
import type { Database } from "./tables.ts";
import { nextVersion } from "./versions.ts";

export async function addMessage(db: Database, message: NewStoredMessage): Promise<void> {
  const { classroomId, learnerIds } = message;
  await db.transaction().execute(async (transaction) => {
    const recipients = learnerIds && (await findRecipients(transaction, classroomId, learnerIds));
    if (recipients?.length === 0) return;
    const version = await nextVersion(transaction, classroomId);
    if (version === undefined) return;
    await transaction
      .insertInto("messages")
      .values({
        classroom_id: classroomId,
        version,
        kind: message.kind,
        text: message.text,
        challenge: message.challenge,
        to_all: recipients === null ? 1 : 0,
        sent_at: message.sentAt,
      })
      .execute();
    if (recipients === null) return;
    const rows = recipients.map((learner_id) => ({ classroom_id: classroomId, version, learner_id }));
    await transaction.insertInto("recipients").values(rows).execute();
  });
}

export async function listMessages(db: Database, learnerId: string, most: number): Promise<readonly Message[]> {
  const rows = await db
    .selectFrom("learners")
    .innerJoin("messages", "messages.classroom_id", "learners.classroom_id")
    .selectAll("messages")
    .where("learners.id", "=", learnerId)
    .where((column) =>
      column.or([
        column("messages.to_all", "=", 1),
        column("messages.version", "in", (query) =>
          query.selectFrom("recipients").select("recipients.version").where("recipients.learner_id", "=", learnerId),
        ),
      ]),
    )
    .orderBy("messages.version", "desc")
    .limit(most)
    .execute();
  return rows.reverse().map((row) => ({
    id: row.version,
    kind: row.kind,
    text: row.text,
    challenge: row.challenge,
    toAll: row.to_all === 1,
    sentAt: row.sent_at,
  }));
}

/** Those of them who are still in the classroom. */
async function findRecipients(db: Database, classroomId: string, learnerIds: readonly string[]): Promise<string[]> {
  if (learnerIds.length === 0) return [];
  const rows = await db
    .selectFrom("learners")
    .select("id")
    .where("classroom_id", "=", classroomId)
    .where("id", "in", learnerIds)
    .execute();
  return rows.map(({ id }) => id);
}
