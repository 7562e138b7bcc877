import assert from "node:assert/strict";
import type { Grade } from "../../../runner/model/grade.ts";
import { Api } from "../../../site/classroom/api.ts";
import { AttemptSender } from "../../../site/classroom/seat/attempt-sender.ts";
import { runInClass } from "../../../site/classroom/seat/class-run.ts";
import { Outbox } from "../../../site/classroom/seat/outbox.ts";
import type { LocalGrader } from "../../../site/classwork/classwork.ts";
import { classroomWords } from "../../../site/words/classroom-words.ts";
import { FakeServer, FakeTimers, refuse } from "./fake-server.ts";
import { type MadePage, makePage } from "./made-page.ts";

const SEED = 77;
const submission = { name: "a.ts", files: { "a.ts": "the code" } };

describe("a run in a classroom", () => {
  let page: MadePage;
  let server: FakeServer;
  let sender: AttemptSender;
  let news: string[];
  let abort: AbortController;
  /** The seeds that this browser graded with. */
  let seeds: (number | undefined)[];
  const fetchBefore = globalThis.fetch;

  beforeEach(() => {
    page = makePage();
    server = new FakeServer();
    news = [];
    seeds = [];
    abort = new AbortController();
    const { later } = new FakeTimers();
    const outbox = new Outbox("ada");
    const { post } = server;
    sender = new AttemptSender({
      outbox,
      post,
      later,
      onChange: () => {},
      onSignedOut: async () => false,
      onRefused: () => {},
    });
    globalThis.fetch = async (url) => {
      assert.match(String(url), /^http:\/\/classroom\.test\/api\/learner\/attempts\/[\w-]{22,}\/grade$/);
      return Response.json(makeGrade("server"));
    };
  });
  afterEach(() => {
    globalThis.fetch = fetchBefore;
    page.restore();
  });

  const local: LocalGrader = {
    grade: async (_, __, options) => {
      seeds.push(options?.seed);
      return makeGrade("here");
    },
  };
  const run = (grader: LocalGrader | null) =>
    runInClass({
      api: new Api("./"),
      sender,
      submission,
      challengeId: "a-challenge",
      local: grader,
      seed: SEED,
      onNews: (one) => news.push(one),
      signal: abort.signal,
    });

  it("shows the places in the queue and then the server's grade", async () => {
    server.after = (id) => [
      { kind: "waiting", place: 2 },
      { kind: "waiting", place: 0 },
      { kind: "graded", id },
    ];
    assert.deepEqual(await run(local), { kind: "graded", grade: makeGrade("server") });
    assert.deepEqual(news, ["2 attempts are graded before yours", "The server is grading your code"]);
    assert.deepEqual(seeds, []);
  });

  it("is graded here, with the classroom's seed, while the server cannot be reached", async () => {
    server.isThere = false;
    assert.deepEqual(await run(local), { kind: "graded", grade: makeGrade("here") });
    assert.deepEqual(news, ["No connection to the classroom: your attempt is kept here and sent later"]);
    assert.deepEqual(seeds, [SEED]);
  });

  it("says when it is graded where only the server grades", async () => {
    server.isThere = false;
    assert.deepEqual(await run(null), { kind: "notice", sentence: classroomWords().seat.run.waitsToBeSent });
    server.isThere = true;
    server.after = () => [{ kind: "later" }];
    assert.deepEqual(await run(null), { kind: "notice", sentence: classroomWords().seat.run.waitsForGrade });
  });

  it("says why the server will not have it: in our words, else in the server's", async () => {
    server.refusals.push(refuse("class-closed", 410), refuse("something-new", 422));
    assert.deepEqual(await run(local), { kind: "notice", sentence: classroomWords().seat.refusals["class-closed"] });
    assert.deepEqual(await run(local), { kind: "notice", sentence: "It is something-new." });
  });

  it("that is stopped rejects, and is sent all the same", async () => {
    const stopped = run(local);
    abort.abort();
    await assert.rejects(stopped, { name: "AbortError" });
    assert.deepEqual(server.came, ["the code"]);
  });
});

function makeGrade(suite: string): Grade {
  return {
    submission: "a.ts",
    challenge: "a-challenge",
    language: "typescript",
    outcome: "failed",
    score: 1,
    maxScore: 2,
    error: null,
    misconceptions: [],
    tests: [],
    console: [],
    consoleLoadLines: 0,
    durationMs: 1,
    seed: SEED,
    suite,
  };
}
