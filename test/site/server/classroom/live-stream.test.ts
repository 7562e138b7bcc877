import assert from "node:assert/strict";
import { type Context, Hono } from "hono";
import { Changes } from "../../../../site/server/classroom/changes.ts";
import { Sessions } from "../../../../site/server/classroom/sessions.ts";
import type { ClassroomStore } from "../../../../site/server/classroom/store.ts";
import { LiveStreams } from "../../../../site/server/http/live-stream.ts";
import { findProblem, sendProblem } from "../../../../site/server/http/problem.ts";
import { openSqliteStore } from "../../../../site/server/store/open-sqlite.ts";
import { classroomOf } from "../../../contracts/classroom-rows.ts";
import { makeFolder, type TemporaryFolder } from "../../../support/temporary-folder.ts";
import { until } from "./classroom-visit.ts";

function sendAnyProblem(error: Error, context: Context) {
  const problem = findProblem(error);
  return problem ? sendProblem(context, problem) : context.text("fault", 500);
}

describe("a stream of events whose reader does not read", () => {
  let folder: TemporaryFolder;
  let store: ClassroomStore;
  let changes: Changes;
  let streams: LiveStreams;
  let app: Hono;
  let version = 0;
  let tokenHash: string;
  let reads = 0;
  const ending = new AbortController();

  before(async () => {
    folder = await makeFolder();
    store = await openSqliteStore(folder.path);
    await store.addClassroom(classroomOf("c"));
    changes = new Changes();
    const sessions = new Sessions(store, () => 1000);
    const session = await sessions.find(await sessions.begin("c", null));
    assert.ok(session);
    tokenHash = session.tokenHash;
    streams = new LiveStreams({ changes, sessions, ending: ending.signal });
    app = new Hono().get("/", (context) =>
      streams.send(context, {
        ...{ name: "news", session, since: 0, concerns: () => true },
        isNews: (event, since) => event.version !== since,
        async read() {
          reads++;
          return { version, padding: "x".repeat(100_000) };
        },
      }),
    );
  });
  after(async () => {
    ending.abort();
    await store.close();
    await folder.remove();
  });

  it("is given little, however much happens, and what is the case when it reads again", async () => {
    const { body } = await app.request("/");
    const reader = body?.getReader();
    assert.ok(reader);
    for (version = 1; version < 500; version++) {
      changes.announce("c", "all");
      await new Promise(setImmediate);
    }
    assert.ok(reads <= 2, `${reads} events were made for nobody`);
    const decoder = new TextDecoder();
    let text = "";
    while (!text.includes("id: 500\n")) text += decoder.decode((await reader.read()).value, { stream: true });
    assert.ok(reads <= 4, `${reads} events`);
    await reader.cancel();
    await until(() => streams.open === 0);
  });

  it("has no more room where 2000 are open, until one is closed", async () => {
    const crowded = new LiveStreams({ changes, sessions: new Sessions(store, () => 1000), ending: ending.signal });
    const open = (learnerId: string) => {
      const session = { classroomId: "c", learnerId, tokenHash };
      const read = async () => ({ version: 1 });
      const rest = { name: "news", session, since: 0, concerns: () => true, isNews: () => true, read };
      return new Hono()
        .get("/", (context) => crowded.send(context, rest))
        .onError(sendAnyProblem)
        .request("/");
    };
    const answers = await Promise.all(Array.from({ length: 2000 }, (_, index) => open(`${index % 100}`)));
    assert.ok(answers.every(({ status }) => status === 200));
    const refused = await open("a newcomer");
    assert.deepEqual([refused.status, refused.headers.get("retry-after")], [503, "30"]);
    await answers[0]?.body?.cancel();
    await until(() => crowded.open === 1999);
    assert.equal((await open("a newcomer")).status, 200);
  });

  it("is forgotten when its connection breaks in the middle of an event", async () => {
    const { body } = await app.request("/");
    for (version = 1; version < 20; version++) changes.announce("c", "all");
    assert.equal(streams.open, 1);
    await body?.cancel();
    await until(() => streams.open === 0);
  });
});
