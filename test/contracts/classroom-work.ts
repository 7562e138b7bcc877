import assert from "node:assert/strict";
import type { ClassroomStore, ExportedAttempt } from "../../site/server/classroom/store.ts";
import { attemptOf, classroomOf, failed, join, passed, readBoard } from "./classroom-rows.ts";

/** What a store does with learners' work. @param atHand the store, with the classroom `c` in it */
export function describeWork(atHand: () => ClassroomStore): void {
  let store: ClassroomStore;
  beforeEach(() => {
    store = atHand();
  });
  const board = (since = 0) => readBoard(store, since);

  describe("a board", () => {
    it("tells exactly what is newer", async () => {
      for (const id of ["1", "2", "3"]) await join(store, "c", id);
      await store.addAttempt(attemptOf("a", "1"));
      const { version } = await board();
      await store.noteActivity("2", "set-all", 6000);
      const change = await board(version);
      assert.deepEqual([change.whole, change.learners, change.cells.map((cell) => cell.learnerId)], [false, [], ["2"]]);
      assert.deepEqual(await board(change.version), { ...change, cells: [] });
    });

    it("is whole for who knows nothing, or of a board that is not this one", async () => {
      await join(store, "c", "1");
      const whole = await board();
      assert.ok(whole.whole && whole.classroom?.joinCode === "KQ7TNV" && whole.learners.length === 1);
      assert.equal("teacherKeyHash" in whole.classroom, false);
      assert.deepEqual(await board(whole.version + 1), whole);
    });

    it("counts who passed what", async () => {
      for (const id of ["1", "2"]) await join(store, "c", id);
      for (const id of ["1", "2"]) await store.addAttempt(attemptOf(id, id));
      await store.addGrade("1", passed, 6000);
      await store.addGrade("2", failed, 6000);
      assert.deepEqual(await store.countPassed("c"), { learners: 2, passed: { "keys-manager": 1 } });
    });
  });

  describe("an attempt", () => {
    beforeEach(() => join(store, "c", "1", "Ada"));

    it("waits for its grade, and has it once", async () => {
      await store.addAttempt(attemptOf("a", "1"));
      assert.deepEqual(await store.listWaiting(), [
        {
          ...{ id: "a", learnerId: "1", classroomId: "c", challenge: "keys-manager", submittedAt: 5000 },
          files: { "keys-manager.ts": "// attempt a" },
          seed: 4_000_000_000,
        },
      ]);
      assert.equal(await store.readGrade("a"), undefined);
      const { version } = await board();
      const given = await Promise.all([store.addGrade("a", failed, 6000), store.addGrade("a", passed, 6001)]);
      assert.deepEqual(given, [true, false]);
      const [cell] = (await board(version)).cells;
      assert.deepEqual(cell, {
        ...{ learnerId: "1", challenge: "keys-manager", beganAt: 5000, activeAt: 5000, attempts: 1, waiting: 0 },
        ...{ idleAttempts: 0, outcome: "failed", passedTests: 3, tests: 8, score: 2.5, maxScore: 8, passedAt: null },
        ...{ reason: failed.reason, reasonAt: 5000 },
      });
      assert.deepEqual([await store.listCells("1"), await store.listWaiting()], [[cell], []]);
      assert.deepEqual(new Uint8Array((await store.readGrade("a")) ?? []), failed.gradeGzip);
    });

    it("is stored once, though it is sent again, and at the same time", async () => {
      const again = { key: "the-same-key-of-both" };
      const added = await Promise.all(["a", "b", "c"].map((id) => store.addAttempt(attemptOf(id, "1", again))));
      assert.deepEqual(
        added.map(({ kind }) => kind),
        ["added", "known", "known"],
      );
      assert.deepEqual(
        (await store.listAttempts("1")).map(({ id }) => id),
        ["a"],
      );
      assert.equal((await store.listCells("1"))[0]?.attempts, 1);
      await store.addGrade("a", failed, 6000);
      const known = await store.addAttempt(attemptOf("d", "1", again));
      assert.ok(known.kind === "known" && known.attempt.id === "a" && known.attempt.gradedAt === 6000);
      // Another learner's page may have made the same key.
      await join(store, "c", "2");
      assert.equal((await store.addAttempt(attemptOf("e", "2", again))).kind, "added");
    });

    it("is found by the key that its page sent, for that learner alone", async () => {
      await join(store, "c", "2");
      await store.addAttempt(attemptOf("a", "1", { key: "sent-once" }));
      assert.equal((await store.findAttemptByKey("1", "sent-once"))?.id, "a");
      assert.equal(await store.findAttemptByKey("2", "sent-once"), undefined);
      assert.equal(await store.findAttemptByKey("1", "never-sent"), undefined);
    });

    it("is listed in the order in which it came, whatever the clock says", async () => {
      await store.addAttempt(attemptOf("z", "1", { submittedAt: 9000 }));
      await store.addAttempt(attemptOf("a", "1", { submittedAt: 4000, challenge: "set-all" }));
      assert.deepEqual(
        (await store.listWaiting()).map(({ id }) => id),
        ["z", "a"],
      );
      assert.deepEqual(
        (await store.listAttempts("1")).map(({ id }) => id),
        ["a", "z"],
      );
      assert.deepEqual(
        (await store.listAttempts("1", "keys-manager")).map(({ id }) => id),
        ["z"],
      );
    });

    it("counts for nothing where it is late, but is kept", async () => {
      await store.addAttempt(attemptOf("a", "1", { late: true }));
      await store.addGrade("a", passed, 6000);
      const [cell] = await store.listCells("1");
      assert.deepEqual([cell?.outcome, cell?.score, cell?.passedAt], ["passed", 0, null]);
      const found = await store.findAttempt("a");
      assert.deepEqual([found?.late, found?.score, found?.learnerId, found?.classroomId], [true, 8, "1", "c"]);
      assert.deepEqual(found?.files, { "keys-manager.ts": "// attempt a" });
    });

    it("is exported with the learner's name, page by page, while others are stored", async () => {
      await store.addClassroom(classroomOf("d", { joinCode: "AAAAAA" }));
      await join(store, "d", "2", "Grace");
      for (let number = 0; number < 105; number += 1) await store.addAttempt(attemptOf(`${number}`, "1"));
      await store.addAttempt(attemptOf("of Grace", "2"));
      await store.addGrade("0", failed, 6000);
      const ids: string[] = [];
      for await (const attempt of store.exportAttempts("c")) {
        if (ids.length === 0) {
          assert.deepEqual([attempt.learner, attempt.suite, attempt.seed], ["Ada", failed.suite, failed.seed]);
          assert.deepEqual(attempt.reason, failed.reason);
          await store.addAttempt(attemptOf("meanwhile", "1"));
        }
        ids.push(attempt.id);
      }
      assert.deepEqual(ids, [...Array.from({ length: 105 }, (_, number) => `${number}`), "meanwhile"]);
      const all: ExportedAttempt[] = [];
      for await (const attempt of store.exportAttempts()) all.push(attempt);
      assert.deepEqual(
        all.filter(({ learner }) => learner === "Grace").map(({ id }) => id),
        ["of Grace"],
      );
    });
  });

  describe("a message", () => {
    const message = {
      classroomId: "c",
      kind: "message",
      text: "Hello",
      challenge: null,
      learnerIds: null,
      sentAt: 1,
    } as const;
    const textsOf = async (id: string, most = 50) => (await store.listMessages(id, most)).map(({ text }) => text);

    it("comes to all, those who join later too, or to those whom it is for", async () => {
      for (const id of ["1", "2"]) await join(store, "c", id);
      const { version } = await board();
      await store.addMessage(message);
      await store.addMessage({
        ...message,
        text: "Psst",
        kind: "hint",
        challenge: "set-all",
        learnerIds: ["2", "gone"],
      });
      await store.addMessage({ ...message, text: "Nobody", learnerIds: ["gone"] });
      await store.addMessage({ ...message, text: "Bye" });
      await join(store, "c", "3");
      assert.equal((await board()).version, version + 4);
      assert.deepEqual(await textsOf("1"), ["Hello", "Bye"]);
      assert.deepEqual(await textsOf("2", 2), ["Psst", "Bye"]);
      assert.deepEqual(await textsOf("3"), ["Hello", "Bye"]);
      const [, hint] = await store.listMessages("2", 50);
      assert.deepEqual(
        { ...hint, id: 0 },
        { ...{ id: 0, kind: "hint", text: "Psst", challenge: "set-all" }, toAll: false, sentAt: 1 },
      );
    });
  });
}
