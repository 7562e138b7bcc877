import assert from "node:assert/strict";
import { mkdir, readdir } from "node:fs/promises";
import { join as joinPath } from "node:path";
import { makeStore } from "../../../../site/server/store/kysely-store.ts";
import { type Migrate, migrations } from "../../../../site/server/store/migrations.ts";
import { openSqliteStore } from "../../../../site/server/store/open-sqlite.ts";
import { openDatabase, openQueries } from "../../../../site/server/store/sqlite-file.ts";
import { upgrade } from "../../../../site/server/store/upgrade.ts";
import { attemptOf, classroomOf, join } from "../../../contracts/classroom-rows.ts";
import { makeFolder, type TemporaryFolder } from "../../../support/temporary-folder.ts";
import { countIn } from "./bytes.ts";

/** Runs a folder's database through these steps, as another version would. */
async function upgradeWith(data: string, steps: Readonly<Record<string, Migrate>>): Promise<void> {
  const database = openDatabase(joinPath(data, "classrooms.sqlite"));
  try {
    await upgrade(data, database, openQueries(database), steps);
  } finally {
    database.close();
  }
}

describe("classrooms of an earlier version", () => {
  let folder: TemporaryFolder;
  let data: string;

  beforeEach(async () => {
    folder = await makeFolder();
    data = joinPath(folder.path, "data");
    await mkdir(data);
  });
  afterEach(() => folder.remove());

  it("are brought to this one, with a copy of them beside", async () => {
    const { "0001-first": first } = migrations;
    assert.ok(first);
    await upgradeWith(data, { "0001-first": first });
    const database = openDatabase(joinPath(data, "classrooms.sqlite"));
    const db = openQueries(database);
    const host = { eraseForGood: () => Promise.reject(new Error()), close: () => db.destroy() };
    const early = makeStore(db, new Uint8Array(32), host);
    await early.addClassroom(classroomOf("c"));
    await join(early, "c", "1", "Ada");
    await early.addAttempt(attemptOf("a", "1"));
    await early.close();

    const store = await openSqliteStore(data);
    assert.deepEqual(
      (await store.listWaiting()).map(({ id }) => id),
      ["a"],
    );
    const copy = "classrooms-before-0002-waiting-attempts.sqlite";
    assert.ok((await readdir(data)).includes(copy));
    assert.equal(countIn(joinPath(data, copy), "attempt a"), 1);
    // Erased for good means in the copy too.
    await store.eraseLearner("1");
    assert.equal(countIn(data, "attempt a"), 0);
    await store.close();
  });

  it("stay as they are where a step fails; those of a later version are refused", async () => {
    const store = await openSqliteStore(data);
    await store.addClassroom(classroomOf("c"));
    await store.close();
    const broken: Migrate = async (db) => {
      await db.schema.dropTable("attempts").execute();
      throw new Error("the step is broken");
    };
    await assert.rejects(
      upgradeWith(data, { ...migrations, "0003-broken": broken }),
      /^Error: The classrooms in .*data could not be brought to this version, and are as they were: the step is broken$/,
    );
    const again = await openSqliteStore(data);
    assert.deepEqual(await again.listWaiting(), []);
    assert.ok(await again.findClassroom("c"));
    await again.close();

    await upgradeWith(data, { ...migrations, "0003-later": async () => {} });
    await assert.rejects(
      openSqliteStore(data),
      /^Error: The folder .*data was written by a later version of Cosigner \(0003-later\): use that version, or a later one[.]$/,
    );
  });
});
