import assert from "node:assert/strict";
import type { Grader } from "../../../../runner/model/grader.ts";
import { Changes } from "../../../../site/server/classroom/changes.ts";
import { type ClassroomStore, StorageFullError } from "../../../../site/server/classroom/store.ts";
import { type GradingEvent, GradingQueue } from "../../../../site/server/queue/grading-queue.ts";
import { openSqliteStore } from "../../../../site/server/store/open-sqlite.ts";
import { attemptOf, classroomOf, join } from "../../../contracts/classroom-rows.ts";
import { gradeText } from "../../../support/graders.ts";
import { makeFolder, type TemporaryFolder } from "../../../support/temporary-folder.ts";
import { CHALLENGE, CODE, until } from "./classroom-visit.ts";

describe("the queue of attempts", () => {
  let folder: TemporaryFolder;
  let store: ClassroomStore;
  let queue: GradingQueue;
  let events: GradingEvent[];
  /** The files that the grader was given, and whether it is to answer. */
  let given: string[];
  let open: () => void;
  let gate: Promise<void>;

  beforeEach(async () => {
    folder = await makeFolder();
    store = await openSqliteStore(folder.path);
    await store.addClassroom(classroomOf("c"));
    [events, given] = [[], []];
    gate = new Promise((resolve) => {
      open = resolve;
    });
  });
  afterEach(async () => {
    open();
    await queue.stop();
    await store.close();
    await folder.remove();
  });

  const start = async (change: Partial<ClassroomStore> = {}) => {
    const grader: Grader = {
      async grade({ files }) {
        given.push(...Object.values(files));
        await gate;
        return gradeText(CHALLENGE, CODE);
      },
      close: async () => {},
    };
    const rest = { changes: new Changes(), now: Date.now, onEvent: (event: GradingEvent) => void events.push(event) };
    queue = new GradingQueue({ grader, width: 1, store: { ...store, ...change }, ...rest });
    await queue.takeUp();
  };

  it("grades what an earlier run has left, as it was stored", async () => {
    await join(store, "c", "ada");
    for (const id of ["one", "two"]) await store.addAttempt(attemptOf(id, "ada"));
    await start();
    open();
    await until(() => events.length === 2);
    assert.deepEqual(given, ["// attempt one", "// attempt two"]);
    assert.deepEqual(await store.listWaiting(), []);
  });

  it("passes over what somebody had piled up who was removed", async () => {
    for (const id of ["eve", "ada"]) await join(store, "c", id);
    for (const id of ["e1", "e2", "e3"]) await store.addAttempt(attemptOf(id, "eve"));
    await store.addAttempt(attemptOf("a1", "ada"));
    await start();
    await until(() => given.length === 1);
    await store.eraseLearner("eve");
    open();
    await until(() => queue.counts.waiting + queue.counts.underWay === 0);
    assert.deepEqual(given, ["// attempt e1", "// attempt a1"]);
  });

  it("counts a grade once, though its attempt was put in twice", async () => {
    await join(store, "c", "ada");
    await store.addAttempt(attemptOf("one", "ada"));
    const [waiting] = await store.listWaiting();
    assert.ok(waiting);
    await start();
    queue.add(waiting);
    open();
    await until(() => events.length === 2);
    const [cell] = await store.listCells("ada");
    assert.deepEqual([cell?.attempts, cell?.waiting, cell?.idleAttempts], [1, 0, 0]);
  });

  it("keeps an attempt whose grade finds no room on the disk", async () => {
    await join(store, "c", "ada");
    await store.addAttempt(attemptOf("one", "ada"));
    open();
    await start({ addGrade: async () => Promise.reject(new StorageFullError("full")) });
    await until(() => events.length === 1);
    assert.equal(events[0]?.kind, "fault");
    await queue.stop();
    await start();
    await until(() => events.length === 2);
    assert.equal(events[1]?.kind, "graded");
    assert.deepEqual(await store.listWaiting(), []);
  });
});
