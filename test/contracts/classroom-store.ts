import assert from "node:assert/strict";
import type { ClassroomStore } from "../../site/server/classroom/store.ts";
import { attemptOf, classroomOf, join, passed, readBoard, settings } from "./classroom-rows.ts";
import { describeWork } from "./classroom-work.ts";

const DAY_MS = 86_400_000;

/** What every store of classrooms does. @param open makes an empty one @param remove takes away all that were made */
export function describeStore(name: string, open: () => Promise<ClassroomStore>, remove: () => Promise<void>): void {
  describe(`the classrooms in ${name}`, () => {
    let store: ClassroomStore;

    beforeEach(async () => {
      store = await open();
      await store.addClassroom(classroomOf("c"));
    });
    afterEach(async () => {
      await store.close();
      await remove();
    });

    const board = (since = 0) => readBoard(store, since);

    describe("a classroom", () => {
      it("is found by what its people know of it", async () => {
        assert.equal(store.secret.length, 32);
        assert.deepEqual(await store.findClassroom("c"), classroomOf("c"));
        assert.deepEqual(await store.findClassroomByJoinCode("KQ7TNV"), classroomOf("c"));
        assert.deepEqual(await store.findClassroomByTeacherKeyId("key of c"), classroomOf("c"));
        assert.deepEqual(await store.listClassrooms(), [classroomOf("c")]);
        assert.equal(await store.findClassroom("d"), undefined);
      });

      it("has a join code that no other open one has", async () => {
        assert.equal(await store.addClassroom(classroomOf("d")), false);
        assert.equal(await store.findClassroom("d"), undefined);
        await store.closeClassroom("c", 3000);
        assert.equal(await store.findClassroomByJoinCode("KQ7TNV"), undefined);
        assert.equal(await store.addClassroom(classroomOf("d")), true);
        assert.equal((await store.findClassroomByJoinCode("KQ7TNV"))?.id, "d");
      });

      it("stays closed when it was", async () => {
        await store.closeClassroom("c", 3000);
        await store.closeClassroom("c", 4000);
        const closed = await store.findClassroom("c");
        assert.deepEqual([closed?.closedAt, closed?.version], [3000, 2]);
      });

      it("shows new settings, and only then, to who knows the rest", async () => {
        const { version } = await board();
        await store.saveSettings("c", { ...settings, title: "Keys on a Tuesday" });
        assert.equal((await board(version)).classroom?.settings.title, "Keys on a Tuesday");
        await join(store, "c", "ada");
        assert.equal((await board(version + 1)).classroom, undefined);
      });

      it("is over so many days after it was closed, or else last used", async () => {
        await store.addClassroom(classroomOf("d", { joinCode: "AAAAAA" }));
        await store.closeClassroom("d", 5000);
        await store.noteUse("c", 9000);
        await store.noteUse("c", 8000);
        await store.noteUse("d", 9000);
        assert.deepEqual(await store.listUnused(30 * DAY_MS + 4999), []);
        assert.deepEqual(await store.listUnused(30 * DAY_MS + 8999), ["d"]);
        assert.deepEqual(await store.listUnused(30 * DAY_MS + 9000), ["c", "d"]);
      });

      it("is erased with all that is in it, and nothing of another", async () => {
        await store.addClassroom(classroomOf("d", { joinCode: "AAAAAA" }));
        for (const id of ["c", "d"]) {
          await join(store, id, `ada of ${id}`);
          await store.addAttempt(attemptOf(`a of ${id}`, `ada of ${id}`));
        }
        await store.eraseClassroom("c");
        assert.equal(await store.readBoard("c", 0, 1), undefined);
        assert.equal(await store.findLearner("ada of c"), undefined);
        assert.equal(await store.findAttempt("a of c"), undefined);
        assert.ok(await store.findAttempt("a of d"));
      });
    });

    describe("a session", () => {
      const session = { tokenHash: "t", classroomId: "c", learnerId: null, startedAt: 100, usedAt: 200 };

      it("is known until it is ended", async () => {
        await store.addSession(session);
        await store.noteSessionUse("t", 300);
        assert.deepEqual(await store.findSession("t"), { ...session, usedAt: 300 });
        await store.endSession("t");
        assert.equal(await store.findSession("t"), undefined);
      });

      it("is forgotten when it began, or was last used, too long ago", async () => {
        for (const [tokenHash, startedAt, usedAt] of [
          ["old", 99, 500],
          ["idle", 500, 199],
          ["fresh", 100, 200],
        ] as const) {
          await store.addSession({ ...session, tokenHash, startedAt, usedAt });
        }
        await store.forgetSessions(100, 200);
        const found = await Promise.all(["old", "idle", "fresh"].map((token) => store.findSession(token)));
        assert.deepEqual(
          found.map((one) => one?.tokenHash),
          [undefined, undefined, "fresh"],
        );
      });
    });

    describe("a learner", () => {
      it("is told apart from others of the same name, by the lowest number that is free", async () => {
        for (const id of ["1", "2", "3"]) await join(store, "c", id, id === "2" ? "ADA" : "Ada");
        await store.eraseLearner("2");
        await join(store, "c", "4", "Ada");
        await store.addClassroom(classroomOf("d", { joinCode: "AAAAAA" }));
        assert.equal((await join(store, "d", "5", "Ada"))?.name, "Ada");
        assert.deepEqual((await board()).learners.map(({ name }) => name).sort(), ["Ada", "Ada (2)", "Ada (3)"]);
      });

      it("is told apart from who gave a name with a number", async () => {
        assert.equal((await join(store, "c", "1", "Ada (2)"))?.name, "Ada (2)");
        assert.equal((await join(store, "c", "2", "Ada"))?.name, "Ada");
        assert.equal((await join(store, "c", "3", "Ada"))?.name, "Ada (3)");
        assert.equal((await join(store, "c", "4", "ada (3)"))?.name, "ada (3) (2)");
      });

      it("is renamed, without being in the own way", async () => {
        await join(store, "c", "1", "Ada");
        await join(store, "c", "2", "Grace");
        assert.equal((await store.renameLearner("2", "Ada", "ada"))?.name, "Ada (2)");
        assert.equal((await store.renameLearner("1", "ADA", "ada"))?.name, "ADA");
        assert.equal(await store.renameLearner("nobody", "Ada", "ada"), undefined);
      });

      it("finds no seat in a full classroom, which does not change by it", async () => {
        await join(store, "c", "1", "Ada", 1);
        const before = await board();
        assert.equal(await join(store, "c", "2", "Grace", 1), undefined);
        assert.deepEqual(await board(), before);
      });

      it("is found by the newest resume code", async () => {
        await join(store, "c", "1", "Ada");
        await store.setResumeHash("1", "new");
        assert.equal(await store.findLearnerByResumeHash("1"), undefined);
        assert.deepEqual(await store.findLearnerByResumeHash("new"), {
          ...{ id: "1", classroomId: "c", name: "Ada", joinedAt: 2000, here: false, handAt: null },
        });
      });

      it("raises a hand and comes and goes: a new version each time that something changes", async () => {
        await join(store, "c", "1", "Ada");
        const { version } = await board();
        for (const handAt of [7000, 7000]) await store.setHand("1", handAt);
        for (const here of [true, true]) await store.setHere("1", here);
        const change = await board(version);
        assert.equal(change.version, version + 2);
        assert.deepEqual(change.learners, [{ id: "1", name: "Ada", joinedAt: 2000, here: true, handAt: 7000 }]);
        await store.clearHere();
        await store.clearHere();
        assert.deepEqual([(await board(version + 2)).learners[0]?.here, (await board()).version], [false, version + 3]);
      });

      it("is erased with all that is theirs; boards hear of it", async () => {
        for (const id of ["1", "2"]) await join(store, "c", id);
        await store.addSession({ tokenHash: "t", classroomId: "c", learnerId: "1", startedAt: 1, usedAt: 1 });
        await store.addAttempt(attemptOf("a", "1"));
        const { version } = await board();
        await store.eraseLearner("1");
        assert.deepEqual((await board(version)).erased, ["1"]);
        const whole = await board();
        assert.deepEqual([whole.erased, whole.cells, whole.learners.map(({ id }) => id)], [[], [], ["2"]]);
        assert.equal(await store.findSession("t"), undefined);
        assert.deepEqual(await store.addAttempt(attemptOf("b", "1")), { kind: "no-learner" });
        assert.equal(await store.addGrade("a", passed, 1), false);
      });
    });

    describeWork(() => store);
  });
}
