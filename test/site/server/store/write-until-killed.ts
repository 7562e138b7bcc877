// Stores attempts and grades without end, and says which were acknowledged, until somebody ends it.
import { openSqliteStore } from "../../../../site/server/store/open-sqlite.ts";
import { attemptOf, classroomOf, failed, join } from "../../../contracts/classroom-rows.ts";

const store = await openSqliteStore(process.argv[2] ?? "");
await store.addClassroom(classroomOf("c"));
await join(store, "c", "1", "Ada");
for (let number = 0; ; number += 1) {
  await store.addAttempt(attemptOf(`${number}`, "1"));
  process.stdout.write(`stored ${number}\n`);
  await store.addGrade(`${number}`, failed, 6000);
  process.stdout.write(`graded ${number}\n`);
}
