import assert from "node:assert/strict";
import type { Grade } from "../../../../runner/model/grade.ts";
import type { Grader } from "../../../../runner/model/grader.ts";
import { Refusal } from "../../../../site/server/classroom/refusal.ts";
import { Tries } from "../../../../site/server/http/tries.ts";
import type { Attempt } from "../../../../site/wire/attempts.ts";
import { join as addLearner, classroomOf, attemptOf as storedAttempt } from "../../../contracts/classroom-rows.ts";
import {
  attemptOf,
  type ClassroomServer,
  CODE,
  join,
  settings,
  slowly,
  startClassroom,
  startClassrooms,
  Visitor,
} from "./classroom-visit.ts";
import { expectProblem } from "./expect-problem.ts";

/** Grades nothing: what it is given stays under way until it is closed. */
function makeStuckGrader(): Grader {
  let fail: (error: Error) => void = () => {};
  const never = new Promise<Grade>((_, reject) => {
    fail = reject;
  });
  never.catch(() => {});
  return { grade: () => never, close: async () => fail(new Error("the test is over")) };
}

describe("the limits of a classroom's server", () => {
  let grader: Grader;
  let server: ClassroomServer;
  let joinCode: string;

  before(async () => {
    grader = makeStuckGrader();
    server = await startClassrooms(grader, { wrap: slowly });
    joinCode = (await startClassroom(server)).classroom.joinCode;
  });
  after(async () => {
    await grader.close();
    await server.remove();
  });

  const send = (visitor: Visitor, key: string) =>
    visitor.open("POST", "/api/learner/attempts", { body: attemptOf(key, CODE) });

  it("let 40 learners of one address join in a row", async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => join(server, joinCode, `Learner ${index}`)));
  });

  it("let three attempts of a learner wait beside the one that is graded, also of those sent at once", async () => {
    const { visitor } = await join(server, joinCode, "Ada");
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => send(visitor, `ada-${index}`)));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 200, 200, 200, 429, 429, 429, 429]);
    const refused = answers.find(({ statusCode }) => statusCode === 429);
    assert.match(refused?.headers["retry-after"] ?? "", /^\d+$/);
    for (const answer of answers) answer.destroy();
    assert.equal((await visitor.get<Attempt[]>("/api/learner/attempts")).length, 4);
  });

  it("let a learner send ten attempts in a minute", async () => {
    const { visitor } = await join(server, joinCode, "Grace");
    const wrong = { body: attemptOf("not-open-here", CODE, "set-threshold") };
    for (let times = 0; times < 10; times++) {
      expectProblem(await visitor.ask("POST", "/api/learner/attempts", wrong), 409, "not-open");
    }
    const answer = await visitor.ask("POST", "/api/learner/attempts", wrong);
    expectProblem(answer, 429, "too-fast");
    assert.match(answer.headers["retry-after"] ?? "", /^\d+$/);
  });

  it("let nobody change more than 120 things in a minute", async () => {
    const { visitor } = await join(server, joinCode, "Edsger");
    const raise = () => visitor.ask("PUT", "/api/learner/hand", { body: { raised: false } });
    for (let times = 0; times < 120; times++) assert.equal((await raise()).status, 204);
    expectProblem(await raise(), 429, "too-fast");
  });

  it("stop whoever tries codes after 20 wrong ones, also of those tried at once", async () => {
    const { visitor } = await join(server, joinCode, "Barbara");
    const guess = (index: number) =>
      index % 2 === 0
        ? new Visitor(server).ask("POST", "/api/join", { body: { code: "AAAAAA", name: "Eve" } })
        : new Visitor(server).ask("POST", "/api/learner/session", { body: { resumeCode: "AAAA-BBBB" } });
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => guess(index)));
    assert.equal(answers.filter(({ status }) => status === 404).length, 20);
    for (const answer of answers.filter(({ status }) => status !== 404)) {
      expectProblem(answer, 429, "too-many-tries");
      assert.match(answer.headers["retry-after"] ?? "", /^\d+$/);
    }
    assert.equal((await visitor.ask("GET", "/api/learner")).status, 200);
  });
});

describe("a server whose queue is full", () => {
  it("refuses an attempt, says when to try again, and stores nothing", async () => {
    const grader = makeStuckGrader();
    const server = await startClassrooms(grader, {
      async fill(store) {
        await store.addClassroom({ ...classroomOf("c"), settings, createdAt: Date.now() });
        await addLearner(store, "c", "busy");
        const waiting = Array.from({ length: 1001 }, (_, index) => storedAttempt(`a-${index}`, "busy"));
        await Promise.all(waiting.map((attempt) => store.addAttempt(attempt)));
      },
    });
    try {
      const { visitor } = await join(server, "KQ7TNV", "Ada");
      const answer = await visitor.ask("POST", "/api/learner/attempts", { body: attemptOf("ada", CODE) });
      expectProblem(answer, 503, "queue-full");
      assert.match(answer.headers["retry-after"] ?? "", /^\d+$/);
      assert.deepEqual(await visitor.get("/api/learner/attempts"), []);
    } finally {
      await grader.close();
      await server.remove();
    }
  });
});

describe("a server that asks for a start key", () => {
  it("stops who guesses it, and never because of them who has it", async () => {
    const server = await startClassrooms(makeStuckGrader(), { startKey: "the start key" });
    try {
      const start = (startKey?: string) =>
        new Visitor(server).ask("POST", "/api/classrooms", { body: { settings, startKey } });
      assert.equal((await start("the start key")).status, 201);
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, index) => start(index === 0 ? undefined : `${index}`)),
      );
      for (const answer of answers.slice(0, 20)) expectProblem(answer, 403, "start-key");
      for (const answer of answers.slice(20)) expectProblem(answer, 429, "too-many-tries");
    } finally {
      await server.remove();
    }
  });
});

describe("trying teacher's keys", () => {
  const isWrong = (error: unknown) => error instanceof Refusal;
  const wrong = async () => {
    throw new Refusal("wrong-code", "This is no key.");
  };
  const right = async () => "the classroom";

  it("becomes slow after ten wrong ones, and a right one is still let in", async () => {
    const waits: number[] = [];
    const tries = new Tries(async (milliseconds) => waits.push(milliseconds));
    for (let times = 0; times < 10; times++) await assert.rejects(tries.tryKey("a", isWrong, wrong), Refusal);
    assert.deepEqual(waits, []);
    await assert.rejects(tries.tryKey("a", isWrong, wrong), Refusal);
    assert.equal(await tries.tryKey("a", isWrong, right), "the classroom");
    assert.deepEqual(waits, [3000, 3000]);
    assert.equal(await tries.tryKey("b", isWrong, right), "the classroom");
    assert.equal(waits.length, 2);
  });

  it("is as slow for those that come at once, and at most twenty of them wait", async () => {
    let open: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const tries = new Tries(() => gate);
    let tried = 0;
    const all = Array.from({ length: 30 }, () =>
      tries.tryKey("a", isWrong, async () => {
        tried++;
        return wrong();
      }),
    );
    const done = Promise.allSettled(all);
    assert.equal(await tries.tryKey("another", isWrong, right), "the classroom");
    await new Promise(setImmediate);
    assert.equal(tried, 10);
    open();
    const refused = (await done).filter((one) => one.status === "rejected" && !(one.reason instanceof Refusal));
    assert.deepEqual([tried, refused.length], [20, 10]);
  });
});
