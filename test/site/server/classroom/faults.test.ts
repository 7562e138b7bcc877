import assert from "node:assert/strict";
import type { Grader } from "../../../../runner/model/grader.ts";
import { StorageFullError } from "../../../../site/server/classroom/store.ts";
import type { BoardChange } from "../../../../site/wire/board.ts";
import {
  attemptOf,
  type ClassroomServer,
  CODE,
  join,
  startClassroom,
  startClassrooms,
  until,
  Visitor,
} from "./classroom-visit.ts";
import { EventReader } from "./event-reader.ts";
import { expectClosed, expectProblem } from "./expect-problem.ts";

const SECRET = "What nobody may read in a log";

describe("a classroom's server in which something fails", () => {
  const idle: Grader = { grade: () => Promise.reject(new Error("the grader failed")), close: async () => {} };
  let server: ClassroomServer;
  let teacher: Visitor;
  let joinCode: string;
  let teacherKey: string;
  /** What fails now. */
  let failing: "nothing" | "session" | "join" | "disk" | "attempts" | "board" = "nothing";
  let checks = 0;

  before(async () => {
    server = await startClassrooms(idle, {
      wrap: (store) => ({
        async addSession(session) {
          if (failing === "session" && session.learnerId) await store.eraseLearner(session.learnerId);
          return store.addSession(session);
        },
        async addLearner(learner, most) {
          return store.addLearner(failing === "join" ? { ...learner, classroomId: "gone" } : learner, most);
        },
        async findClassroom(id) {
          return failing === "join" ? undefined : store.findClassroom(id);
        },
        async addAttempt(attempt) {
          if (failing === "disk") throw new StorageFullError("full");
          return store.addAttempt(attempt);
        },
        async listAttempts(...given) {
          if (failing === "attempts") throw new TypeError("no such column: x at /srv/store.ts:1:2");
          return store.listAttempts(...given);
        },
        async readBoard(...given) {
          if (failing === "board") throw new TypeError("no such table");
          return store.readBoard(...given);
        },
        async check() {
          checks++;
        },
      }),
    });
    const started = await startClassroom(server, { title: SECRET });
    ({ teacher, teacherKey } = started);
    joinCode = started.classroom.joinCode;
  });
  afterEach(() => {
    failing = "nothing";
  });
  after(() => server.remove());

  const tryJoin = () => new Visitor(server).ask("POST", "/api/join", { body: { code: joinCode, name: "Ada" } });

  it("says so to whom is erased while they come in", async () => {
    failing = "session";
    expectProblem(await tryJoin(), 404, "not-found");
    failing = "join";
    expectProblem(await tryJoin(), 404, "wrong-code");
  });

  it("says that the disk is full, and when to try again", async () => {
    const { visitor } = await join(server, joinCode, SECRET);
    failing = "disk";
    const answer = await visitor.ask("POST", "/api/learner/attempts", { body: attemptOf("full", CODE) });
    expectProblem(answer, 507, "storage-full");
    assert.match(answer.headers["retry-after"] ?? "", /^\d+$/);
  });

  it("tells of its own faults nothing but that, and the log why", async () => {
    const { visitor } = await join(server, joinCode, SECRET);
    failing = "attempts";
    const answer = await visitor.ask("GET", "/api/learner/attempts?challenge=secret");
    expectProblem(answer, 500, "fault");
    const line = server.log.find((one) => one.includes("no such column"));
    assert.match(line ?? "", /"route":"GET \/api\/learner\/attempts"/);
  });

  it("ends a board that cannot be read, and tells nothing of why", async () => {
    failing = "board";
    const live = await EventReader.open(teacher, "/api/teacher/board/events");
    await live.ended;
    assert.deepEqual(live.events, []);
    assert.ok(server.log.some((one) => one.includes("no such table")));
  });

  it("keeps an attempt that cannot be graded", async () => {
    const { visitor, seat } = await join(server, joinCode, SECRET);
    const code = `// ${SECRET}\n${CODE}`;
    (await visitor.open("POST", "/api/learner/attempts", { body: attemptOf("kept", code) })).destroy();
    await until(() => server.log.some((one) => one.includes("the grader failed")));
    const { cells } = await teacher.get<BoardChange>("/api/teacher/board");
    assert.equal(cells.find(({ learnerId }) => learnerId === seat.learnerId)?.waiting, 1);
  });

  it("is asked whether it is ready as often as one likes, and looks only now and then", async () => {
    const ask = () => new Visitor(server).ask("GET", "/readyz");
    const answers = await Promise.all(Array.from({ length: 50 }, ask));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.equal(checks, 1);
    for (const answer of answers) expectClosed(answer);
    for (const path of ["/healthz", "/metrics"]) expectClosed(await new Visitor(server).ask("GET", path));
  });

  it("has no name, message, code or key in its log or its metrics", async () => {
    const { visitor, seat } = await join(server, joinCode, SECRET);
    await teacher.do("POST", "/api/teacher/messages", { text: SECRET, to: null });
    await new Visitor(server).ask("POST", "/api/teacher/session", { body: { teacherKey } });
    await new Visitor(server).ask("POST", "/api/join", { body: { code: "AAAAAA", name: SECRET } });
    await visitor.ask("GET", `/api/learner/attempts?challenge=${encodeURIComponent(SECRET)}`);
    await visitor.ask("GET", `/api/${encodeURIComponent(SECRET)}`);
    const metrics = await new Visitor(server).ask("GET", "/metrics");
    const written = server.log.join("") + metrics.body;
    assert.ok(server.log.length > 0);
    const cookies = [teacher, visitor].flatMap((one) => [...one.cookies.values()].map(decodeURIComponent));
    const ids = [seat.learnerId, seat.classroomId];
    for (const secret of [
      SECRET,
      encodeURIComponent(SECRET),
      joinCode,
      seat.resumeCode,
      teacherKey,
      ...cookies,
      ...ids,
    ]) {
      assert.ok(!written.includes(secret), secret);
    }
    assert.ok(!written.includes("KeysManagerError"));
  });
});
