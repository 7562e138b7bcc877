import assert from "node:assert/strict";
import { readdir, stat, writeFile } from "node:fs/promises";
import { join as joinPath } from "node:path";
import { backupStore, restoreStore } from "../../../../site/server/store/backup.ts";
import { openSqliteStore } from "../../../../site/server/store/open-sqlite.ts";
import { attemptOf, classroomOf, join, readBoard } from "../../../contracts/classroom-rows.ts";
import { makeFolder, type TemporaryFolder } from "../../../support/temporary-folder.ts";
import { countIn } from "./bytes.ts";

describe("a backup", () => {
  let folder: TemporaryFolder;
  let data: string;
  let file: string;

  beforeEach(async () => {
    folder = await makeFolder();
    data = joinPath(folder.path, "data");
    file = joinPath(folder.path, "monday.sqlite");
  });
  afterEach(() => folder.remove());

  /** A running server with a learner in a classroom. */
  const start = async () => {
    const store = await openSqliteStore(data);
    if ((await store.findClassroom("c")) === undefined) {
      await store.addClassroom(classroomOf("c"));
      await join(store, "c", "1", "Ada");
    }
    return store;
  };

  it("is made while a server writes, and restored beside what was there", async () => {
    const store = await start();
    const writing = (async () => {
      for (let number = 0; number < 50; number += 1) await store.addAttempt(attemptOf(`${number}`, "1"));
    })();
    await backupStore(data, file);
    await writing;
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    const { version } = await readBoard(store, 0);
    await assert.rejects(restoreStore(file, data), /^Error: Another server is using the folder .*data/);
    await store.close();

    const kept = await restoreStore(file, data);
    assert.match(kept ?? "", /classrooms-before-restore-.*[.]sqlite$/);
    const restored = await start();
    const [cell] = await restored.listCells("1");
    assert.equal(cell?.attempts ?? 0, (await restored.listAttempts("1")).length);
    // A board that saw more than the backup has is told to forget it.
    await join(restored, "c", "2", "Grace");
    assert.equal((await readBoard(restored, version)).whole, true);
    await restored.eraseLearner("1");
    assert.equal(countIn(data, "Ada"), 0);
    await restored.close();
    assert.deepEqual(
      (await readdir(data)).filter((name) => /wal|shm|part|restored/.test(name)),
      [],
    );

    assert.ok(kept);
    await restoreStore(kept, joinPath(folder.path, "other"));
    const before = await openSqliteStore(joinPath(folder.path, "other"));
    assert.ok(await before.findClassroom("c"));
    await before.close();
  });

  it("takes the place of a damaged database, which is kept", async () => {
    await (await start()).close();
    await backupStore(data, file);
    await writeFile(joinPath(data, "classrooms.sqlite"), "what a disk made of it".repeat(500));
    await assert.rejects(
      openSqliteStore(data),
      /^Error: The file .*classrooms[.]sqlite is not a database of Cosigner's/,
    );
    await restoreStore(file, data);
    assert.equal(countIn(data, "what a disk made of it"), 1);
    const store = await start();
    assert.equal((await store.findLearner("1"))?.name, "Ada");
    await store.close();
  });

  it("is refused where there is nothing, where a file stands, and from what is none", async () => {
    await assert.rejects(backupStore(data, file), /^Error: There are no classrooms in .*data: name the folder/);
    const store = await start();
    await writeFile(file, "mine");
    await assert.rejects(backupStore(data, file), /^Error: The file .*monday.sqlite exists already: name another one/);
    await store.close();
    await assert.rejects(
      restoreStore(file, data),
      /^Error: .*monday.sqlite cannot be restored: it is not a whole backup/,
    );
    await assert.rejects(restoreStore(`${file}x`, data), /^Error: There is no file .*monday.sqlitex: name a backup/);
    const still = await start();
    assert.ok(await still.findLearner("1"));
    await still.close();
  });
});
