import assert from "node:assert/strict";
import { pino } from "pino";
import { ClassroomService } from "../../../../site/server/classroom-service.ts";
import { openSqliteStore } from "../../../../site/server/store/open-sqlite.ts";
import type { Attempt } from "../../../../site/wire/attempts.ts";
import type { BoardChange } from "../../../../site/wire/board.ts";
import type { Seat } from "../../../../site/wire/requests.ts";
import { makeFolder } from "../../../support/temporary-folder.ts";
import {
  type Asking,
  type ClassroomServer,
  CODE,
  join,
  startClassroom,
  startClassrooms,
  useGrader,
  Visitor,
} from "./classroom-visit.ts";
import { expectClosed, expectProblem } from "./expect-problem.ts";
import { listRoutes, type RouteRow } from "./routes.ts";

/** Who is in one classroom, with an attempt of the learner's. */
interface Classroom {
  readonly teacher: Visitor;
  readonly learner: Visitor;
  readonly seat: Seat;
  readonly attemptId: string;
  readonly joinCode: string;
  readonly teacherKey: string;
}

describe("what the classroom's API refuses", () => {
  const getGrader = useGrader();
  let server: ClassroomServer;
  let here: Classroom;
  let elsewhere: Classroom;
  let rows: readonly RouteRow[];

  before(async () => {
    server = await startClassrooms(getGrader());
    here = await fill();
    elsewhere = await fill();
    rows = listRoutes({ ...here, resumeCode: here.seat.resumeCode });
  });
  after(() => server.remove());

  async function fill(): Promise<Classroom> {
    const { teacher, teacherKey, classroom } = await startClassroom(server);
    const { joinCode } = classroom;
    const { visitor, seat } = await join(server, joinCode, "Ada");
    await visitor.attempt("filled", CODE);
    const [attempt] = await visitor.get<Attempt[]>("/api/learner/attempts");
    return { teacher, learner: visitor, seat, attemptId: attempt?.id ?? "", joinCode, teacherKey };
  }

  const pathOf = ({ path, id, query }: RouteRow, { seat, attemptId }: Classroom = here) =>
    path.replace(":id", id === "attempt" ? attemptId : seat.learnerId) + (query === undefined ? "" : `?${query}`);
  const nameOf = ({ method, path }: RouteRow) => `${method} ${path}`;
  const who = ({ who: role }: RouteRow): Visitor => (role === "learner" ? here.learner : here.teacher);
  const changing = () => rows.filter(({ method }) => method !== "GET");
  const ask = (visitor: Visitor, row: RouteRow, asking: Asking = {}) =>
    visitor.ask(row.method, pathOf(row), { body: row.body, ...asking });
  const board = () => here.teacher.get<BoardChange>("/api/teacher/board");

  it("is told of every route that there is", async () => {
    const folder = await makeFolder();
    const store = await openSqliteStore(folder.path);
    const service = new ClassroomService({
      ...{ store, grader: getGrader(), jobs: 1, hasChallenge: () => true, findHint: () => undefined },
      ...{ serverGrading: false, startKey: null, publicUrl: null, log: pino({ level: "silent" }) },
    });
    const { routes } = service.createApi({ loopback: true, addresses: [] });
    await service.stop();
    await service.close();
    await folder.remove();
    const known = [...rows.map(nameOf), "GET /healthz", "GET /readyz", "GET /metrics"];
    const there = routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual([...new Set(there)].sort(), known.sort());
  });

  it("whoever is not signed in, or as somebody else", async () => {
    const { version } = await board();
    for (const row of rows.filter((one) => one.who !== "anyone")) {
      const other = row.who === "teacher" ? here.learner : here.teacher;
      for (const visitor of [new Visitor(server), other]) {
        expectProblem(await ask(visitor, row), 401, "not-signed-in", nameOf(row));
      }
    }
    assert.equal((await board()).version, version);
  });

  it("cookies that are forged, unsigned, or of another role", async () => {
    const teacherCookie = here.teacher.cookies.get("cosigner-teacher") ?? "";
    const learnerCookie = here.learner.cookies.get("cosigner-learner") ?? "";
    const [token = ""] = decodeURIComponent(teacherCookie).split(".");
    const signature = decodeURIComponent(elsewhere.teacher.cookies.get("cosigner-teacher") ?? "").split(".")[1];
    const forged = [
      token,
      `${token}.`,
      encodeURIComponent(`${token}.${signature}`),
      encodeURIComponent(`${token}.${"A".repeat(43)}=`),
      teacherCookie.replace(/^./, (first) => (first === "A" ? "B" : "A")),
      learnerCookie,
      "%",
      "%E0%A4%A",
      "__proto__",
      "",
      "a".repeat(4000),
    ];
    for (const value of forged) {
      const headers = { cookie: `cosigner-teacher=${value}` };
      const answer = await new Visitor(server).ask("GET", "/api/teacher/board", { headers });
      expectProblem(answer, 401, "not-signed-in", value);
    }
    const headers = { cookie: `cosigner-learner=${teacherCookie}` };
    expectProblem(await new Visitor(server).ask("GET", "/api/learner", { headers }), 401, "not-signed-in");
  });

  it("another classroom's learners and attempts", async () => {
    const before = await elsewhere.teacher.get<BoardChange>("/api/teacher/board");
    const withId = rows.filter(({ id }) => id !== undefined);
    assert.equal(withId.length, 9);
    for (const row of withId) {
      const answer = await who(row).ask(row.method, pathOf(row, elsewhere), { body: row.body });
      expectProblem(answer, 404, "not-found", nameOf(row));
      const madeUp = row.path.replace(":id", "..%2f..%2fclassroom");
      expectProblem(await who(row).ask(row.method, madeUp, { body: row.body }), 404, "not-found", nameOf(row));
    }
    const body = { text: "Hello", to: elsewhere.seat.learnerId };
    expectProblem(await here.teacher.ask("POST", "/api/teacher/messages", { body }), 404, "not-found");
    assert.deepEqual((await elsewhere.teacher.get<BoardChange>("/api/teacher/board")).version, before.version);
  });

  it("another learner's attempts in the same classroom", async () => {
    const { visitor } = await join(server, here.joinCode, "Eve");
    for (const rest of ["", "/grade"]) {
      expectProblem(await visitor.ask("GET", `/api/learner/attempts/${here.attemptId}${rest}`), 404, "not-found");
    }
  });

  it("to change anything for a page of another site", async () => {
    const { version } = await board();
    const { origin, port } = new URL(server.url);
    const strangers: Asking["headers"][] = [
      { origin: null },
      { origin: "null" },
      { origin: "https://evil.example" },
      { origin: `http://127.0.0.1:${Number(port) + 1}` },
      { origin: `${origin}.evil.example` },
      { origin: `http://evil.example@127.0.0.1:${port}.evil.example` },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "none" },
    ];
    for (const row of changing()) {
      for (const headers of strangers) {
        const answer = await ask(who(row), row, { headers: headers ?? {} });
        expectProblem(answer, 403, "other-site", `${nameOf(row)} ${JSON.stringify(headers)}`);
      }
    }
    assert.equal((await board()).version, version);
  });

  it("everything under a name that is not this machine's", async () => {
    for (const row of rows) {
      const headers = { host: "evil.example", ...(row.method !== "GET" && { origin: "http://evil.example" }) };
      expectProblem(await ask(who(row), row, { headers }), 403, "other-site", nameOf(row));
    }
    for (const host of ["localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.1:1:2", "[::2]"]) {
      const answer = await new Visitor(server).ask("GET", "/api/server", { headers: { host } });
      assert.equal(answer.status >= 400, true, host);
    }
    const { port } = new URL(server.url);
    const answer = await new Visitor(server).ask("GET", "/api/server", { headers: { host: `LOCALHOST:${port}` } });
    assert.equal(answer.status, 200);
  });

  it("a body that is none of JSON, of another shape, or too large", async () => {
    const { version } = await board();
    const bodies: readonly (readonly [Asking, number, string])[] = [
      [{ headers: { "content-type": "text/plain" } }, 400, "bad-request"],
      [{ headers: { "content-type": "application/x-www-form-urlencoded" } }, 400, "bad-request"],
      [{ headers: { "content-type": null } }, 400, "bad-request"],
      [{ body: "{" }, 400, "bad-request"],
      [{ body: "" }, 400, "bad-request"],
      [{ body: "[".repeat(20_000) }, 400, "bad-request"],
      [{ body: [] }, 400, "bad-request"],
      [{ body: { ["x".repeat(2000)]: 1, title: 1 } }, 400, "bad-request"],
      [{ body: { padding: "x".repeat(600 * 1024) } }, 413, "too-large"],
    ];
    for (const row of rows.filter(({ body }) => body !== undefined)) {
      for (const [asking, status, name] of bodies) {
        expectProblem(await ask(who(row), row, asking), status, name, `${nameOf(row)} ${status}`);
      }
    }
    assert.equal((await board()).version, version);
  });

  it("settings that no page would send", async () => {
    const [entry] = (await board()).classroom?.settings.plan ?? [];
    const wrong: readonly unknown[] = [
      { mode: "graded" },
      { plan: [] },
      { plan: [entry, entry] },
      { plan: [{ ...entry, challenge: "constructor" }] },
      { plan: [{ ...entry, lesson: "../x" }] },
      { retentionDays: 0 },
      { retentionDays: 366 },
      { endsAt: 1.5 },
      { endsAt: -1 },
      { title: "   " },
      { title: "x".repeat(81) },
    ];
    for (const body of wrong) {
      const answer = await here.teacher.ask("PATCH", "/api/teacher/classroom", { body });
      expectProblem(answer, 400, "bad-request", JSON.stringify(body));
    }
  });

  it("what it received is not said back", async () => {
    const body = { key: "secret code of a learner", challenge: "!", files: {} };
    const answer = await here.learner.ask("POST", "/api/learner/attempts", { body });
    assert.doesNotMatch(expectProblem(answer, 400, "bad-request").detail, /secret/);
  });

  it("what it has no route for, and HEAD, whose answer nobody reads", async () => {
    for (const path of ["/api", "/api/", "/api/nothing", "/api/teacher", "/api/teacher/board/", "/api/join/../x"]) {
      expectProblem(await here.teacher.ask("GET", path), 404, "not-found", path);
    }
    expectProblem(await here.teacher.ask("PUT", "/api/teacher/board"), 404, "not-found");
    for (const row of rows.filter(({ method }) => method === "GET")) {
      const answer = await who(row).ask("HEAD", pathOf(row), { headers: { origin: null } });
      assert.equal(answer.status, 405, nameOf(row));
    }
    assert.equal((await here.teacher.ask("POST", "/metrics", { body: {} })).status, 405);
  });

  it("but not what is asked rightly: each of these routes does answer", async () => {
    // Who is erased in an earlier row can do nothing in a later one.
    const [leaving, erased] = [await join(server, here.joinCode, "Lea"), await join(server, here.joinCode, "Max")];
    for (const row of rows) {
      const seat = row.method === "DELETE" && row.id === "learner" ? erased.seat : here.seat;
      let visitor = row.who === "anyone" ? new Visitor(server) : who(row).copy();
      if (row.method === "DELETE" && row.path === "/api/learner") visitor = leaving.visitor;
      if (row.method === "DELETE" && row.path === "/api/teacher/classroom") {
        await visitor.do("POST", "/api/teacher/session", { teacherKey: here.teacherKey });
      }
      const answer = await visitor.open(row.method, pathOf(row, { ...here, seat }), { body: row.body });
      assert.ok((answer.statusCode ?? 500) < 300, `${nameOf(row)}: ${answer.statusCode}`);
      expectClosed({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.alloc(0) });
      answer.destroy();
    }
  });

  it("who has signed out, even with the cookie of before", async () => {
    const { teacher, learner } = elsewhere;
    const [oldTeacher, oldLearner] = [teacher.copy(), learner.copy()];
    await teacher.do("DELETE", "/api/teacher/session");
    await learner.do("DELETE", "/api/learner/session");
    assert.deepEqual([teacher.cookies.size, learner.cookies.size], [0, 0]);
    expectProblem(await oldTeacher.ask("GET", "/api/teacher/board"), 401, "not-signed-in");
    expectProblem(await oldLearner.ask("GET", "/api/learner"), 401, "not-signed-in");
  });
});
