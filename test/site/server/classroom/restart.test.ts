import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join as joinPath } from "node:path";
import type { Grader } from "../../../../runner/model/grader.ts";
import type { Attempt } from "../../../../site/wire/attempts.ts";
import type { BoardChange } from "../../../../site/wire/board.ts";
import { classroomOf } from "../../../contracts/classroom-rows.ts";
import {
  type ClassroomServer,
  CODE,
  join,
  settings,
  startClassroom,
  startClassrooms,
  until,
  useGrader,
  Visitor,
} from "./classroom-visit.ts";

describe("a classroom's server that ends and comes back", () => {
  const getGrader = useGrader();
  let server: ClassroomServer;
  /** How often each text was given to the grader, and how many are graded now. */
  const graded = new Map<string, number>();
  /** Until then it grades nothing. */
  let gate = Promise.resolve();

  before(async () => {
    const grader = getGrader();
    const counting: Grader = {
      async grade(submission, ...rest) {
        await gate;
        const text = Object.values(submission.files).join();
        graded.set(text, (graded.get(text) ?? 0) + 1);
        return grader.grade(submission, ...rest);
      },
      close: () => grader.close(),
    };
    server = await startClassrooms(counting);
  });
  after(() => server.remove());

  it("finishes what is being graded, and grades later what waits: each once", async () => {
    const { teacher, classroom } = await startClassroom(server);
    const { joinCode } = classroom;
    const learners = await Promise.all(["Ada", "Grace", "Edsger"].map((name) => join(server, joinCode, name)));
    const board = () => teacher.get<BoardChange>("/api/teacher/board");
    let release: () => void = () => {};
    gate = new Promise((resolve) => {
      release = resolve;
    });
    const texts = learners.flatMap((_, who) => [0, 1, 2, 3].map((which) => `${CODE}\n// ${who} ${which}`));
    const sent = learners.flatMap(({ visitor }, who) =>
      texts.slice(4 * who, 4 * who + 4).map((text, which) => visitor.attempt(`attempt-${who}-${which}`, text)),
    );
    await until(async () => (await board()).cells.filter(({ waiting }) => waiting === 4).length === 3);
    const restarted = server.restart();
    release();
    await restarted;
    const ends = (await Promise.all(sent)).map((news) => news.at(-1)?.kind);
    assert.deepEqual(ends.sort(), [...Array(3).fill("graded"), ...Array(9).fill("later")]);
    await until(async () => (await board()).cells.every(({ waiting }) => waiting === 0));
    const { cells } = await board();
    assert.deepEqual(
      cells.map(({ attempts, outcome }) => [attempts, outcome]),
      Array(3).fill([4, "passed"]),
    );
    assert.deepEqual(
      texts.map((text) => graded.get(text)),
      texts.map(() => 1),
    );
    const again = await learners[0]?.visitor.attempt("attempt-0-0", texts[0] ?? "");
    assert.equal(again?.at(-1)?.kind, "graded");
    assert.equal((await learners[0]?.visitor.get<Attempt[]>("/api/learner/attempts"))?.length, 4);
  });

  it("lets the teacher in again with the key, and has no key or code in its folder", async () => {
    const { teacher, teacherKey, classroom } = await startClassroom(server);
    const { visitor, seat } = await join(server, classroom.joinCode, "Barbara");
    await server.restart();
    assert.equal((await visitor.ask("GET", "/api/learner")).status, 200);
    await new Visitor(server).do("POST", "/api/teacher/session", { teacherKey });
    const cookies = [teacher, visitor].flatMap((one) => [...one.cookies.values()]);
    const tokens = cookies.map((value) => decodeURIComponent(value).split(".")[0] ?? "");
    const secrets = [teacherKey, seat.resumeCode, ...tokens].flatMap((one) => [one, one.replaceAll("-", "")]);
    const names = await readdir(server.data, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile()).map((entry) => joinPath(entry.parentPath, entry.name));
    assert.ok(files.length > 0);
    for (const file of files) {
      const content = await readFile(file);
      for (const secret of secrets) assert.ok(!content.includes(secret), file);
    }
    assert.ok((await readFile(joinPath(server.data, "classrooms.sqlite-wal"))).length > 0);
  });
});

describe("a classroom whose time is over", () => {
  const getGrader = useGrader();

  it("is erased when the server starts, and one whose time is not is kept", async () => {
    const day = 86_400_000;
    const server = await startClassrooms(getGrader(), {
      async fill(store) {
        const old = { settings: { ...settings, retentionDays: 7 } };
        await store.addClassroom(classroomOf("old", { ...old, createdAt: Date.now() - 8 * day }));
        await store.addClassroom(classroomOf("new", { ...old, joinCode: "AAAAAA", createdAt: Date.now() - 6 * day }));
      },
    });
    try {
      const tryJoin = (code: string) => new Visitor(server).ask("POST", "/api/join", { body: { code, name: "Ada" } });
      assert.deepEqual([(await tryJoin("KQ7TNV")).status, (await tryJoin("AAAAAA")).status], [404, 201]);
    } finally {
      await server.remove();
    }
  });
});

describe("a graded classroom", () => {
  const getGrader = useGrader();

  it("takes what comes after its end as late, and counts it for nothing", async () => {
    const server = await startClassrooms(getGrader());
    try {
      const { teacher, classroom } = await startClassroom(server, { mode: "graded", endsAt: Date.now() + 3_600_000 });
      const { visitor } = await join(server, classroom.joinCode, "Ada");
      await visitor.attempt("in-time", "export const nothing = 0;");
      await teacher.do("PATCH", "/api/teacher/classroom", { endsAt: Date.now() - 1000 });
      await visitor.attempt("too-late", CODE);
      const attempts = await visitor.get<Attempt[]>("/api/learner/attempts");
      assert.deepEqual(
        attempts.map(({ late, outcome }) => [late, outcome]),
        [
          [true, "passed"],
          [false, "error"],
        ],
      );
      const { cells } = await teacher.get<BoardChange>("/api/teacher/board");
      assert.deepEqual(
        cells.map(({ score, passedAt }) => [score, passedAt]),
        [[0, null]],
      );
    } finally {
      await server.remove();
    }
  });
});
