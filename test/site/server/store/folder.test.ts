import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { join as joinPath } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { StorageFullError } from "../../../../site/server/classroom/store.ts";
import { openSqliteReader, openSqliteStore } from "../../../../site/server/store/open-sqlite.ts";
import { openDatabase } from "../../../../site/server/store/sqlite-file.ts";
import { attemptOf, classroomOf, failed, join, readBoard } from "../../../contracts/classroom-rows.ts";
import { makeFolder, type TemporaryFolder } from "../../../support/temporary-folder.ts";
import { countIn } from "./bytes.ts";

const writer = fileURLToPath(new URL("write-until-killed.ts", import.meta.url));

/** Starts another process that writes. @returns it, and each line that it says */
function startWriter(folder: string): { child: ChildProcess; lines: AsyncIterable<string> } {
  const child = spawn(process.execPath, ["--import", "tsx", writer, folder], { stdio: ["ignore", "pipe", "inherit"] });
  assert.ok(child.stdout);
  return { child, lines: createInterface({ input: child.stdout }) };
}

describe("a folder of classrooms", () => {
  let folder: TemporaryFolder;
  let data: string;

  beforeEach(async () => {
    folder = await makeFolder();
    data = joinPath(folder.path, "data");
  });
  afterEach(() => folder.remove());

  it("can be read by its owner only, and holds what it held when it is opened anew", async () => {
    const store = await openSqliteStore(data);
    await store.addClassroom(classroomOf("c"));
    const modes = await Promise.all(
      ["", "classrooms.sqlite", "classrooms.sqlite-wal"].map((name) => stat(joinPath(data, name))),
    );
    assert.deepEqual(
      modes.map(({ mode }) => mode & 0o777),
      [0o700, 0o600, 0o600],
    );
    await store.close();
    const again = await openSqliteStore(data);
    assert.deepEqual(await again.findClassroom("c"), classroomOf("c"));
    assert.deepEqual(again.secret, store.secret);
    await again.close();
  });

  it("is for one server: a second is told which folder it is; one that was killed leaves it free, and lost nothing", async () => {
    const { child, lines } = startWriter(data);
    const said: string[] = [];
    for await (const line of lines) {
      said.push(line);
      if (said.length === 60) {
        await assert.rejects(openSqliteStore(data), (error: Error) => {
          assert.equal(
            error.message,
            `Another server is using the folder ${data}: stop that one first, or name another folder.`,
          );
          return true;
        });
        // The lines that it wrote before it ended still come.
        child.kill("SIGKILL");
      }
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    assert.equal(child.signalCode, "SIGKILL");
    const store = await openSqliteStore(data);
    const attempts = await store.listAttempts("1");
    const stored = new Set(attempts.map(({ id }) => `stored ${id}`));
    const graded = new Set(attempts.filter(({ gradedAt }) => gradedAt !== null).map(({ id }) => `graded ${id}`));
    assert.deepEqual(
      said.filter((line) => !stored.has(line) && !graded.has(line)),
      [],
    );
    const [cell] = await store.listCells("1");
    assert.deepEqual([cell?.attempts, cell?.waiting], [stored.size, stored.size - graded.size]);
    await store.close();
  });

  it("can be read beside its server, but not changed", async () => {
    await assert.rejects(openSqliteReader(data), /^Error: There are no classrooms in .*data: name the folder/);
    const store = await openSqliteStore(data);
    await store.addClassroom(classroomOf("c"));
    const reader = await openSqliteReader(data);
    await join(store, "c", "1", "Ada");
    assert.equal((await readBoard(reader, 0)).learners[0]?.name, "Ada");
    await assert.rejects(reader.eraseLearner("1"), /readonly/);
    await reader.close();
    assert.ok(await store.findLearner("1"));
    await store.close();
  });

  it("says that there is no room, with nothing half done, and works on when there is some", async () => {
    const store = await openSqliteStore(data, { maxPages: 80 });
    await store.addClassroom(classroomOf("c"));
    for (const id of ["1", "2"]) await join(store, "c", id);
    const files = { "a.ts": "x".repeat(20_000) };
    let number = 0;
    const fill = async () => {
      for (; ; number += 1) await store.addAttempt(attemptOf(`${number}`, "1", { files }));
    };
    await assert.rejects(fill(), StorageFullError);
    assert.ok(number > 3);
    const before = await readBoard(store, 0);
    assert.equal(before.cells[0]?.attempts, number);
    assert.equal(await store.findAttempt(`${number}`), undefined);
    const big = { ...failed, gradeGzip: new Uint8Array(40_000) };
    await assert.rejects(store.addGrade("0", big, 6000), StorageFullError);
    assert.deepEqual(await readBoard(store, 0), before);
    assert.equal((await store.listWaiting()).length, number);
    await store.eraseLearner("1");
    assert.equal((await store.addAttempt(attemptOf("again", "2", { files }))).kind, "added");
    await store.check();
    await store.close();
  });

  it("holds no trace of a learner who was erased, however often rows were moved", async () => {
    const store = await openSqliteStore(data);
    await store.addClassroom(classroomOf("c"));
    const ids = Array.from({ length: 20 }, (_, number) => `${number}`);
    for (const id of ids) await join(store, "c", id, `Ada-${id}-Lovelace`);
    for (const attempt of ids) {
      for (const id of ids) {
        const files = { "a.ts": `secret-of-${id}-end `.repeat(1 + ((Number(id) * 13 + Number(attempt) * 7) % 90)) };
        await store.addAttempt(attemptOf(`${attempt} of ${id}`, id, { files }));
      }
    }
    for (const id of ids) await store.addGrade(`0 of ${id}`, { ...failed, gradeGzip: new Uint8Array(900) }, 6000);
    await store.addMessage({
      classroomId: "c",
      kind: "message",
      text: "Psst-Ada",
      challenge: null,
      learnerIds: ["0"],
      sentAt: 1,
    });
    assert.ok(countIn(data, "secret-of-0-end") > 0 && countIn(data, "Psst-Ada") > 0);
    await store.eraseLearner("0");
    for (const text of ["secret-of-0-end", "Ada-0-Lovelace", "Psst-Ada"]) assert.equal(countIn(data, text), 0, text);
    assert.ok(countIn(data, "secret-of-1-end") > 0);
    await store.eraseClassroom("c");
    for (const text of ["secret-of-1-end", "Ada-1-Lovelace"]) assert.equal(countIn(data, text), 0, text);
    await store.close();
  });

  it("finishes at the next start what it was erasing when it was killed", async () => {
    const store = await openSqliteStore(data);
    await store.addClassroom(classroomOf("c"));
    await store.close();
    const database = openDatabase(joinPath(data, "classrooms.sqlite"));
    database.exec("PRAGMA secure_delete = OFF; PRAGMA user_version = 1; DELETE FROM classrooms");
    database.close();
    assert.ok(countIn(data, "Keys on a Monday") > 0);
    await (await openSqliteStore(data)).close();
    assert.equal(countIn(data, "Keys on a Monday"), 0);
  });
});
