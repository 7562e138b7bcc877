import assert from "node:assert/strict";
import type { BoardChange } from "../../../../site/wire/board.ts";
import type { LearnerView } from "../../../../site/wire/learner-view.ts";
import type { StartedClassroom } from "../../../../site/wire/requests.ts";
import {
  CHALLENGE,
  type ClassroomServer,
  CODE,
  join,
  startClassroom,
  startClassrooms,
  until,
  useGrader,
  Visitor,
} from "./classroom-visit.ts";
import { EventReader } from "./event-reader.ts";
import { expectProblem } from "./expect-problem.ts";

describe("what a classroom's pages hear while they are open", () => {
  const getGrader = useGrader();
  let server: ClassroomServer;
  let teacher: Visitor;
  let started: StartedClassroom;
  /** A learner whose page is closed since the beginning. */
  let left: string;

  before(async () => {
    server = await startClassrooms(getGrader());
    ({ teacher, ...started } = await startClassroom(server));
    const { visitor, seat } = await joinAs("Gone");
    const live = await openView(visitor);
    await live.named("view");
    await live.close();
    left = seat.learnerId;
  });
  after(() => server.remove());

  const joinAs = (name: string) => join(server, started.classroom.joinCode, name);
  const openBoard = (since?: number) =>
    EventReader.open<BoardChange>(teacher, `/api/teacher/board/events${since === undefined ? "" : `?since=${since}`}`);
  const openView = (learner: Visitor) => EventReader.open<LearnerView>(learner, "/api/learner/events");
  const readBoard = () => teacher.get<BoardChange>("/api/teacher/board");
  const message = (text: string, to: string | null) => teacher.do("POST", "/api/teacher/messages", { text, to });
  const countOpen = async () => {
    const { body } = await new Visitor(server).ask("GET", "/metrics");
    return Number(/^cosigner_live_connections (\d+)$/m.exec(body.toString())?.[1]);
  };

  it("brings the whole board first, and then only what is new", async () => {
    const board = await openBoard();
    assert.equal((await board.named("board")).data.whole, true);
    const { visitor, seat } = await joinAs("Ada");
    const joined = await board.find(({ data }) => data.learners.some(({ id }) => id === seat.learnerId));
    assert.equal(joined.data.whole, false);
    await visitor.attempt("ada-one", CODE);
    const passed = await board.find(({ data }) => data.cells.some(({ passedAt }) => passedAt !== null));
    assert.deepEqual(
      passed.data.cells.map(({ learnerId, challenge }) => [learnerId, challenge]),
      [[seat.learnerId, CHALLENGE]],
    );
    const ids = board.events.map(({ id }) => id);
    assert.deepEqual(
      ids,
      [...new Set(ids)].sort((one, other) => one - other),
    );
    await board.close();
  });

  it("goes on from the last event that came, by its id or by ?since=", async () => {
    const { version } = await readBoard();
    const { seat } = await joinAs("Grace");
    for (const board of [
      await openBoard(version),
      await EventReader.open<BoardChange>(teacher, "/api/teacher/board/events?since=1", {
        "last-event-id": `${version}`,
      }),
    ]) {
      const { data } = await board.named("board");
      assert.deepEqual([data.whole, data.learners.map(({ id }) => id)], [false, [seat.learnerId]]);
      await board.close();
    }
    for (const since of [version + 1000, -1, Number.NaN]) {
      const board = await openBoard(since);
      assert.equal((await board.named("board")).data.whole, true, `${since}`);
      await board.close();
    }
  });

  it("tells who has nothing new to hear nothing", async () => {
    const { version } = await readBoard();
    const board = await openBoard(version);
    const { seat } = await joinAs("Edsger");
    const [first] = [await board.named("board")];
    assert.deepEqual(
      first.data.learners.map(({ id }) => id),
      [seat.learnerId],
    );
    assert.equal(board.events.length, 1);
    await board.close();
  });

  it("brings a learner what is theirs, and nothing of the others", async () => {
    const [own, other] = [await joinAs("Barbara"), await joinAs("Frances")];
    const live = await openView(own.visitor);
    await live.named("view");
    await message("Only Frances", other.seat.learnerId);
    await other.visitor.attempt("frances-one", CODE);
    await other.visitor.do("PUT", "/api/learner/hand", { raised: true });
    await message("Only Barbara", own.seat.learnerId);
    await live.find(({ data }) => data.messages.some(({ text }) => text === "Only Barbara"));
    const all = JSON.stringify(live.events);
    assert.doesNotMatch(all, /Frances|passed"/);
    assert.doesNotMatch(all, new RegExp(other.seat.learnerId));
    await live.close();
  });

  it("shows on the board whose page is connected", async () => {
    const { visitor, seat } = await joinAs("Katherine");
    const board = await openBoard();
    const live = await openView(visitor);
    await board.find(({ data }) => data.learners.some(({ id, here }) => id === seat.learnerId && here));
    await Promise.all([live.close(), board.close()]);
  });

  it("puts many changes in a burst into few events", async () => {
    const { visitor, seat } = await joinAs("Hedy");
    const board = await openBoard((await readBoard()).version);
    for (let times = 0; times < 40; times++) {
      await visitor.do("PUT", "/api/learner/hand", { raised: times % 2 === 0 });
    }
    await visitor.do("PUT", "/api/learner/hand", { raised: true });
    const { version } = await readBoard();
    await board.find(({ id }) => id === version);
    assert.ok(board.events.length < 20, `${board.events.length} events`);
    const last = board.events.at(-1)?.data.learners.find(({ id }) => id === seat.learnerId);
    assert.notEqual(last?.handAt, null);
    await board.close();
  });

  it("sends away at once who signs out elsewhere, is removed, or whose code is erased", async () => {
    const [leaves, removed] = [await joinAs("Linus"), await joinAs("Ken")];
    const [one, two] = [await openView(leaves.visitor), await openView(removed.visitor)];
    const tablet = new Visitor(server);
    await tablet.do("POST", "/api/teacher/session", { teacherKey: started.teacherKey });
    const board = await EventReader.open(tablet, "/api/teacher/board/events");
    await Promise.all([one.named("view"), two.named("view"), board.named("board")]);
    await leaves.visitor.copy().do("DELETE", "/api/learner/session");
    await teacher.do("DELETE", `/api/teacher/learners/${removed.seat.learnerId}`);
    await tablet.copy().do("DELETE", "/api/teacher/session");
    for (const live of [one, two, board]) {
      await live.named("refused");
      await live.ended;
    }
  });

  it("has at most 20 connections of one learner, and takes new ones when those are closed", async () => {
    const { visitor } = await joinAs("Margaret");
    const before = await countOpen();
    const lives = await Promise.all(Array.from({ length: 20 }, () => openView(visitor)));
    const answer = await visitor.ask("GET", "/api/learner/events");
    expectProblem(answer, 429, "too-fast");
    assert.match(answer.headers["retry-after"] ?? "", /^\d+$/);
    const other = await openView((await joinAs("Radia")).visitor);
    await Promise.all([...lives, other].map((live) => live.close()));
    await until(async () => (await countOpen()) === before);
    await (await openView(visitor)).close();
  });

  it("shows on the board whose page is no more connected", async () => {
    const board = await openBoard();
    await board.find(({ data }) => data.learners.some(({ id, here }) => id === left && !here));
    await board.close();
  });

  it("knows after a restart what is new since before it", async () => {
    const { version } = await readBoard();
    const { visitor, seat } = await joinAs("Vint");
    const live = await openView(visitor);
    await live.named("view");
    await server.restart();
    await live.ended;
    assert.ok(live.events.every(({ event }) => event === "view"));
    const board = await openBoard(version);
    const { data } = await board.named("board");
    const [joined] = data.learners.filter(({ id }) => id === seat.learnerId);
    assert.deepEqual([data.whole, joined?.here], [false, false]);
    await board.close();
  });

  it("sends everybody away when the classroom is erased", async () => {
    const { visitor } = await joinAs("Tim");
    const [live, board] = [await openView(visitor), await openBoard()];
    await Promise.all([live.named("view"), board.named("board")]);
    await teacher.do("DELETE", "/api/teacher/classroom");
    await Promise.all([live.named("refused"), board.named("refused")]);
    await Promise.all([live.ended, board.ended]);
  });
});
