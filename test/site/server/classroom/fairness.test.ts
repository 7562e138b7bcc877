import assert from "node:assert/strict";
import { FairQueue } from "../../../../site/server/queue/fair-queue.ts";
import type { BoardChange } from "../../../../site/wire/board.ts";
import { attemptOf, CODE, join, startClassroom, startClassrooms, until, useGrader } from "./classroom-visit.ts";

describe("whose turn it is to be graded", () => {
  const fill = (...ids: readonly string[]) => {
    const queue = new FairQueue<{ readonly id: string; readonly learnerId: string }>();
    for (const id of ids) queue.add({ id, learnerId: id.charAt(0) });
    return queue;
  };
  const takeAll = (queue: ReturnType<typeof fill>) => {
    const taken: string[] = [];
    for (let item = queue.take(); item; item = queue.take()) {
      taken.push(item.id);
      queue.finish(item);
    }
    return taken;
  };

  it("goes round among the learners, each with their oldest", () => {
    const queue = fill("a1", "a2", "a3", "b1", "c1", "b2");
    assert.deepEqual(queue.listOrder(), ["a1", "b1", "c1", "a2", "b2", "a3"]);
    assert.deepEqual(takeAll(queue), ["a1", "b1", "c1", "a2", "b2", "a3"]);
    assert.equal(queue.size, 0);
  });

  it("is a newcomer's before the next of somebody who has piled up a hundred", () => {
    const queue = fill(...Array.from({ length: 100 }, (_, index) => `a${index}`));
    const first = queue.take();
    queue.add({ id: "b1", learnerId: "b" });
    assert.ok(first);
    queue.finish(first);
    const [, ...rest] = [first.id, queue.take()?.id, queue.take()?.id];
    assert.ok(rest.includes("b1"));
  });

  it("is nobody's who has one under way", () => {
    const queue = fill("a1", "a2", "b1");
    const [first, second, third] = [queue.take(), queue.take(), queue.take()];
    assert.deepEqual([first?.id, second?.id, third], ["a1", "b1", undefined]);
    assert.equal(queue.countOf("a"), 1);
    assert.ok(first);
    queue.finish(first);
    assert.equal(queue.take()?.id, "a2");
  });

  it("passes over nobody, whatever comes and goes", () => {
    const queue = fill();
    const order: string[] = [];
    let coming = 0;
    for (let round = 0; round < 500; round++) {
      for (let more = (round * 7) % 4; more > 0; more--) {
        queue.add({ id: `${coming}`, learnerId: "abcde".charAt((coming * 3) % 5) });
        coming++;
      }
      const item = queue.take();
      if (item) {
        order.push(item.id);
        queue.finish(item);
      }
    }
    assert.deepEqual([...order, ...takeAll(queue)].sort(), Array.from({ length: coming }, (_, id) => `${id}`).sort());
  });
});

describe("a learner who sends loops that never end", () => {
  const getGrader = useGrader();

  it("does not hold up the others", async () => {
    const server = await startClassrooms(getGrader());
    try {
      const { teacher, classroom } = await startClassroom(server);
      const hostile = await join(server, classroom.joinCode, "Eve");
      const other = await join(server, classroom.joinCode, "Ada");
      const cellOf = async (id: string) =>
        (await teacher.get<BoardChange>("/api/teacher/board")).cells.find(({ learnerId }) => learnerId === id);
      const loop = `while (true) { [].indexOf.call({ length: 2 ** 53 - 1 }); }\n${CODE}`;
      for (let times = 0; times < 4; times++) {
        const body = attemptOf(`loop-${times}`, loop);
        (await hostile.visitor.open("POST", "/api/learner/attempts", { body })).destroy();
      }
      await until(async () => (await cellOf(hostile.seat.learnerId))?.attempts === 4);
      assert.equal((await other.visitor.attempt("ada", CODE)).at(-1)?.kind, "graded");
      assert.equal((await cellOf(other.seat.learnerId))?.outcome, "passed");
      assert.ok(((await cellOf(hostile.seat.learnerId))?.waiting ?? 0) > 0);
    } finally {
      await server.remove();
    }
  });
});
