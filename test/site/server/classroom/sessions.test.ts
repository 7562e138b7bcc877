import assert from "node:assert/strict";
import { makeClock } from "../../../../site/server/classroom/clock.ts";
import { Sessions } from "../../../../site/server/classroom/sessions.ts";
import { type ClassroomStore, StorageFullError } from "../../../../site/server/classroom/store.ts";
import { openSqliteStore } from "../../../../site/server/store/open-sqlite.ts";
import { classroomOf } from "../../../contracts/classroom-rows.ts";
import { makeFolder, type TemporaryFolder } from "../../../support/temporary-folder.ts";

const HOUR = 3_600_000;

describe("a session", () => {
  let folder: TemporaryFolder;
  let store: ClassroomStore;
  let now = 0;

  beforeEach(async () => {
    now = 1_000_000;
    folder = await makeFolder();
    store = await openSqliteStore(folder.path);
    await store.addClassroom(classroomOf("c"));
  });
  afterEach(async () => {
    await store.close();
    await folder.remove();
  });

  it("is over two hours after it was last used", async () => {
    const sessions = new Sessions(store, () => now);
    const token = await sessions.begin("c", null);
    now += 2 * HOUR;
    assert.ok(await sessions.find(token));
    now += 2 * HOUR + 1;
    assert.equal(await sessions.find(token), undefined);
    now -= 2 * HOUR;
    assert.equal(await sessions.find(token), undefined);
  });

  it("is over after twelve hours, however it is used, for a page that stays connected too", async () => {
    const sessions = new Sessions(store, () => now);
    const token = await sessions.begin("c", null);
    const found = await sessions.find(token);
    assert.ok(found);
    for (let hours = 0; hours < 12; hours++) {
      now += HOUR;
      assert.equal(await sessions.stillHolds(found), true, `${hours}`);
    }
    now += 1;
    assert.equal(await sessions.stillHolds(found), false);
    assert.equal(await sessions.find(token), undefined);
  });

  it("is over for a connected page as well when the machine has slept", async () => {
    const sessions = new Sessions(store, () => now);
    const found = await sessions.find(await sessions.begin("c", null));
    assert.ok(found);
    now += 2 * HOUR + 1;
    assert.equal(await sessions.stillHolds(found), false);
  });

  it("counts as use of its classroom, which is kept longer for it", async () => {
    now += 20 * 24 * HOUR;
    await new Sessions(store, () => now).begin("c", null);
    assert.deepEqual(await store.listUnused(now + 29 * 24 * HOUR), []);
    assert.deepEqual(await store.listUnused(now + 30 * 24 * HOUR), ["c"]);
  });

  it("is forgotten by the store when it is over", async () => {
    const sessions = new Sessions(store, () => now);
    const found = await sessions.find(await sessions.begin("c", null));
    now += 13 * HOUR;
    await sessions.forgetOld();
    assert.equal(await store.findSession(found?.tokenHash ?? ""), undefined);
  });

  it("goes on while the disk is full, so that people can read", async () => {
    const full = { ...store, noteSessionUse: async () => Promise.reject(new StorageFullError("full")) };
    const sessions = new Sessions(full, () => now);
    const token = await sessions.begin("c", null);
    now += HOUR;
    assert.ok(await sessions.find(token));
  });
});

describe("the server's clock", () => {
  const make = (wall = 1_000_000) => {
    const set = { wall, steady: 0 };
    return {
      set,
      now: makeClock(
        () => set.wall,
        () => set.steady,
      ),
    };
  };

  it("goes on where somebody sets the machine's clock back", () => {
    const { set, now } = make();
    set.steady += 10;
    set.wall = 1_000_010;
    assert.equal(now(), 1_000_010);
    set.wall = 400_000;
    set.steady += 5;
    assert.equal(now(), 1_000_015);
    set.steady += 1000;
    set.wall += 1000;
    assert.equal(now(), 1_001_015);
  });

  it("follows where it is set forward, or the machine has slept", () => {
    const { set, now } = make();
    set.wall += HOUR;
    assert.equal(now(), 1_000_000 + HOUR);
    set.steady += 7;
    set.wall += 7;
    assert.equal(now(), 1_000_007 + HOUR);
  });

  it("never goes back, whatever the two clocks do", () => {
    const { set, now } = make();
    let before = now();
    for (let step = 1; step < 2000; step++) {
      set.wall += ((step * 7919) % 401) - 200;
      set.steady += (step * 31) % 13;
      const next = now();
      assert.ok(next >= before);
      before = next;
    }
  });
});
