import assert from "node:assert/strict";
import * as v from "valibot";
import type { Grade } from "../../../../runner/model/grade.ts";
import type { Attempt, AttemptCode } from "../../../../site/wire/attempts.ts";
import { type BoardChange, boardChangeSchema, type Learner } from "../../../../site/wire/board.ts";
import { type LearnerView, learnerViewSchema } from "../../../../site/wire/learner-view.ts";
import { type Seat, seatSchema, startedClassroomSchema } from "../../../../site/wire/requests.ts";
import { readChallengeFile } from "../../../support/graders.ts";
import {
  attemptOf,
  CHALLENGE,
  type ClassroomServer,
  CODE,
  join,
  settings,
  slowly,
  startClassroom,
  startClassrooms,
  useGrader,
  Visitor,
} from "./classroom-visit.ts";

/** It fails for a reason that a hint is prepared for. */
const wrong = readChallengeFile(CHALLENGE, "mutants/takes-every-answer-for-ok.ts");

describe("a classroom, from its start to its end", () => {
  const getGrader = useGrader();
  let server: ClassroomServer;
  let teacher: Visitor;
  let code: string;
  let teacherKey: string;

  before(async () => {
    server = await startClassrooms(getGrader(), { wrap: slowly });
    const started = await startClassroom(server);
    v.parse(startedClassroomSchema, { classroom: started.classroom, teacherKey: started.teacherKey });
    ({ teacher, teacherKey } = started);
    code = started.classroom.joinCode;
  });
  after(() => server.remove());

  const board = async () => v.parse(boardChangeSchema, await teacher.get("/api/teacher/board"));
  const view = async (learner: Visitor): Promise<LearnerView> =>
    v.parse(learnerViewSchema, await learner.get("/api/learner"));
  const cellOf = async (id: string) => (await board()).cells.find(({ learnerId }) => learnerId === id);

  it("lets a learner join with the code as they type it", async () => {
    const { visitor, seat } = await join(server, ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `, "Ada");
    v.parse(seatSchema, seat);
    assert.match(seat.resumeCode, /^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
    const seen = await view(visitor);
    assert.deepEqual([seen.me.name, seen.settings.title], ["Ada", settings.title]);
    assert.deepEqual(
      (await board()).learners.map(({ name }) => name),
      ["Ada"],
    );
  });

  it("grades an attempt, and shows it to the learner and to the teacher", async () => {
    const { visitor, seat } = await join(server, code, "Grace");
    const news = await visitor.attempt("grace-one", CODE);
    assert.deepEqual([news[0]?.kind, news.at(-1)?.kind], ["stored", "graded"]);
    const [attempt] = await visitor.get<Attempt[]>(`/api/learner/attempts?challenge=${CHALLENGE}`);
    assert.equal(attempt?.outcome, "passed");
    const grade = await visitor.get<Grade>(`/api/learner/attempts/${attempt?.id}/grade`);
    assert.equal(grade.outcome, "passed");
    const cell = await cellOf(seat.learnerId);
    assert.deepEqual([cell?.outcome, cell?.attempts, cell?.waiting], ["passed", 1, 0]);
    const listed = await teacher.get<Attempt[]>(`/api/teacher/learners/${seat.learnerId}/attempts`);
    assert.deepEqual(listed, [attempt]);
    const sent = await teacher.get<AttemptCode>(`/api/teacher/attempts/${attempt?.id}`);
    assert.deepEqual(sent.files, { "keys_manager.ts": CODE });
    assert.deepEqual(await teacher.get(`/api/teacher/attempts/${attempt?.id}/grade`), grade);
  });

  it("has one attempt of a key, however often it is sent, also at once", async () => {
    const { visitor } = await join(server, code, "Edsger");
    const all = await Promise.all(Array.from({ length: 5 }, () => visitor.attempt("same-key", CODE)));
    assert.equal(new Set(all.map(([first]) => first?.kind === "stored" && first.id)).size, 1);
    for (let again = 0; again < 12; again++) {
      assert.equal((await visitor.attempt("same-key", CODE)).at(-1)?.kind, "graded");
    }
    assert.equal((await visitor.get<Attempt[]>("/api/learner/attempts")).length, 1);
  });

  it("keeps the keys of two learners apart", async () => {
    const [one, other] = [await join(server, code, "Barbara"), await join(server, code, "Frances")];
    await one.visitor.attempt("same-key", CODE);
    await other.visitor.attempt("same-key", wrong);
    assert.equal((await other.visitor.get<Attempt[]>("/api/learner/attempts"))[0]?.outcome, "failed");
  });

  it("takes files of odd names for what they are: no code of the challenge", async () => {
    const { visitor } = await join(server, code, "Odd");
    for (const [index, name] of ["..", ".", "toString", "tsconfig.json", "package.json"].entries()) {
      const body = { ...attemptOf(`odd-name-${index}`, CODE), files: { [name]: CODE } };
      assert.equal((await visitor.ask("POST", "/api/learner/attempts", { body })).status, 200, name);
    }
    const attempts = await visitor.get<(Attempt & { id: string })[]>("/api/learner/attempts");
    for (const { id } of attempts) {
      const grade = await visitor.get<Grade>(`/api/learner/attempts/${id}/grade`);
      assert.notEqual(grade.error?.kind, "internal");
    }
    for (const name of ["__proto__", "constructor", "a/b.ts", "..\\\\x.ts", ""]) {
      const body = `{"key":"proto-proto-proto","challenge":"${CHALLENGE}","files":{"${name}":"x"}}`;
      assert.equal((await visitor.ask("POST", "/api/learner/attempts", { body })).status, 400, name);
    }
  });

  it("tells learners of the same name apart, and renames them", async () => {
    const first = await join(server, code, "Alan");
    const second = await join(server, code, "ALAN");
    assert.deepEqual([first.seat.name, second.seat.name], ["Alan", "ALAN (2)"]);
    const path = `/api/teacher/learners/${second.seat.learnerId}`;
    const renamed = await teacher.do<Learner>("PATCH", path, { name: "Alan T." });
    assert.equal(renamed.name, "Alan T.");
    assert.equal((await view(second.visitor)).me.name, "Alan T.");
    assert.equal((await teacher.ask("PATCH", path, { body: { name: "\u202eAlan" } })).status, 422);
  });

  it("lets a learner go on at another device, and the old code die with a new one", async () => {
    const { visitor, seat } = await join(server, code, "Katherine");
    const tablet = new Visitor(server);
    const again = await tablet.do<Seat>("POST", "/api/learner/session", { resumeCode: seat.resumeCode.toLowerCase() });
    assert.equal(again.learnerId, seat.learnerId);
    await tablet.do("DELETE", "/api/learner/session");
    assert.equal((await tablet.ask("GET", "/api/learner")).status, 401);
    assert.equal((await visitor.ask("GET", "/api/learner")).status, 200);
    const { resumeCode } = await teacher.do<{ resumeCode: string }>(
      "POST",
      `/api/teacher/learners/${seat.learnerId}/resume-code`,
    );
    const old = await tablet.ask("POST", "/api/learner/session", { body: { resumeCode: seat.resumeCode } });
    assert.equal(old.status, 404);
    assert.equal((await tablet.do<Seat>("POST", "/api/learner/session", { resumeCode })).learnerId, seat.learnerId);
  });

  it("lets a teacher lead it from two devices, until each signs out", async () => {
    const tablet = new Visitor(server);
    await tablet.do("POST", "/api/teacher/session", {
      teacherKey: ` ${teacherKey.toLowerCase().replaceAll("-", " ")}`,
    });
    assert.equal((await tablet.get<BoardChange>("/api/teacher/board")).whole, true);
    await tablet.do("DELETE", "/api/teacher/session");
    assert.equal((await tablet.ask("GET", "/api/teacher/board")).status, 401);
    assert.equal((await board()).whole, true);
  });

  it("shows a hand that is up, until it is lowered by whomever", async () => {
    const { visitor, seat } = await join(server, code, "Hedy");
    const hand = async () => (await board()).learners.find(({ id }) => id === seat.learnerId)?.handAt ?? null;
    await visitor.do("PUT", "/api/learner/hand", { raised: true });
    assert.notEqual(await hand(), null);
    await teacher.do("POST", `/api/teacher/learners/${seat.learnerId}/lower-hand`);
    assert.equal((await view(visitor)).me.handAt, null);
  });

  it("brings messages to all, to one, and a prepared hint to those whom it is for, as they were written", async () => {
    const stuck = await join(server, code, "Linus");
    const other = await join(server, code, "Ken");
    await stuck.visitor.attempt("linus-one", wrong);
    const reason = (await cellOf(stuck.seat.learnerId))?.reason;
    assert.ok(reason);
    const text = "<img src=x onerror=alert(1)> & ‮ \u0000";
    await teacher.do("POST", "/api/teacher/messages", { text, to: null });
    await teacher.do("POST", "/api/teacher/messages", { text: "Only you", to: other.seat.learnerId });
    const messagesOf = async (one: Visitor) => (await view(one)).messages.map((message) => message.text);
    assert.deepEqual(await messagesOf(stuck.visitor), [text]);
    assert.deepEqual(await messagesOf(other.visitor), [text, "Only you"]);
    const hint = { challenge: CHALLENGE, reasonId: reason.id };
    const { text: prepared } = await teacher.get<{ text: string | null }>(
      `/api/teacher/hints?${new URLSearchParams(hint)}`,
    );
    assert.deepEqual(await teacher.do("POST", "/api/teacher/hints", hint), { learners: 2, text: prepared });
    assert.deepEqual(await messagesOf(stuck.visitor), [text, prepared]);
    assert.deepEqual(await messagesOf(other.visitor), [text, "Only you"]);
    for (const reasonId of ["misconception:none/of_these", "misconception:__proto__/x", "error:compile", ""]) {
      const answer = await teacher.ask("POST", "/api/teacher/hints", { body: { challenge: CHALLENGE, reasonId } });
      assert.equal(answer.status, 404, reasonId);
    }
  });

  it("notes that somebody works, without a change of the board each time", async () => {
    const { visitor, seat } = await join(server, code, "Margaret");
    const work = () => visitor.do("POST", "/api/learner/activity", { challenge: CHALLENGE });
    await work();
    const cell = await cellOf(seat.learnerId);
    assert.equal(cell?.attempts, 0);
    const { version } = await board();
    for (let times = 0; times < 5; times++) await work();
    assert.equal((await board()).version, version);
  });

  it("refuses what is not open, and notes no work on it", async () => {
    const { visitor, seat } = await join(server, code, "Radia");
    for (const challenge of ["add-or-update-key", "set-threshold", "constructor"]) {
      const answer = await visitor.ask("POST", "/api/learner/attempts", { body: attemptOf("radia", CODE, challenge) });
      assert.equal(answer.status, 409, challenge);
      await visitor.do("POST", "/api/learner/activity", { challenge });
    }
    assert.equal(await cellOf(seat.learnerId), undefined);
  });

  it("takes two changes of its settings at once, and neither takes the other back", async () => {
    await Promise.all([
      teacher.do("PATCH", "/api/teacher/classroom", { hints: false }),
      teacher.do("PATCH", "/api/teacher/classroom", { solutions: true }),
    ]);
    const { settings: now } = (await board()).classroom ?? {};
    assert.deepEqual([now?.hints, now?.solutions], [false, true]);
  });

  it("lets a learner erase all that they did", async () => {
    const { visitor, seat } = await join(server, code, "Vint");
    await visitor.attempt("vint-one", CODE);
    await visitor.do("DELETE", "/api/learner");
    assert.equal((await visitor.ask("GET", "/api/learner")).status, 401);
    assert.equal(await cellOf(seat.learnerId), undefined);
    const back = await visitor.ask("POST", "/api/learner/session", { body: { resumeCode: seat.resumeCode } });
    assert.equal(back.status, 404);
  });

  it("can be read when it is closed, and is gone when it is erased", async () => {
    const { visitor } = await join(server, code, "Tim");
    await visitor.attempt("tim-one", CODE);
    await teacher.do("POST", "/api/teacher/classroom/close");
    const late = await visitor.ask("POST", "/api/learner/attempts", { body: attemptOf("tim-two", CODE) });
    assert.equal(late.status, 410);
    assert.equal((await visitor.attempt("tim-one", CODE)).at(-1)?.kind, "graded");
    assert.equal((await new Visitor(server).ask("POST", "/api/join", { body: { code, name: "Late" } })).status, 404);
    assert.notEqual((await view(visitor)).closedAt, null);
    await teacher.do("DELETE", "/api/teacher/classroom");
    assert.equal((await visitor.ask("GET", "/api/learner")).status, 401);
    const signIn = await teacher.ask("POST", "/api/teacher/session", { body: { teacherKey } });
    assert.equal(signIn.status, 404);
  });
});
