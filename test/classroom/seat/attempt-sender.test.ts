import assert from "node:assert/strict";
import type { ApiError } from "../../../site/classroom/api.ts";
import { AttemptSender, type Delivery } from "../../../site/classroom/seat/attempt-sender.ts";
import { makeAttemptKey, Outbox } from "../../../site/classroom/seat/outbox.ts";
import { FakeServer, FakeTimers, refuse } from "./fake-server.ts";
import { type MadePage, makePage } from "./made-page.ts";

interface Tab {
  readonly sender: AttemptSender;
  readonly outbox: Outbox;
  readonly timers: FakeTimers;
  readonly refused: ApiError[];
  /** Sends an attempt with this code, and waits for what becomes of it. */
  run(code: string): Promise<Delivery>;
  /** Sends one and waits for nothing. */
  leave(code: string): void;
  /** Resolves when nothing is under way. */
  settle(): Promise<void>;
}

describe("attempts of a learner in a classroom", () => {
  let page: MadePage;
  let server: FakeServer;

  beforeEach(() => {
    page = makePage();
    server = new FakeServer();
  });
  afterEach(() => page.restore());

  function openTab(onSignedOut = async () => false): Tab {
    const outbox = new Outbox("ada");
    const timers = new FakeTimers();
    const refused: ApiError[] = [];
    const sender = new AttemptSender({
      outbox,
      post: server.post,
      onChange: () => {},
      onSignedOut,
      onRefused: (error) => refused.push(error),
      later: timers.later,
    });
    const attempt = (code: string) => ({ key: makeAttemptKey(), challenge: "a-challenge", files: { "a.ts": code } });
    const settle = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
    return {
      sender,
      outbox,
      timers,
      refused,
      settle,
      run: (code) =>
        new Promise((resolve) => {
          sender.send(attempt(code), (delivery) => {
            if (delivery.kind !== "stored" && delivery.kind !== "waiting") resolve(delivery);
          });
        }),
      leave: (code) => {
        const one = attempt(code);
        sender.send(one, () => {});
        sender.unwatch(one.key);
      },
    };
  }

  it("wait in the browser while the server is gone, and are sent once and in order when it is back", async () => {
    const tab = openTab();
    server.isThere = false;
    assert.deepEqual(await tab.run("one"), { kind: "lost" });
    assert.deepEqual(await tab.run("two"), { kind: "lost" });
    assert.equal(tab.outbox.attempts.length, 2);
    assert.ok(tab.sender.isLost);
    server.isThere = true;
    tab.timers.pass();
    await tab.settle();
    assert.deepEqual(server.came, ["one", "two"]);
    assert.equal(server.stored.size, 2);
    assert.deepEqual(tab.outbox.attempts, []);
    assert.equal(tab.sender.isLost, false);
    assert.equal(page.storage.size, 0);
  });

  it("are tried again ever more slowly while the server is gone", async () => {
    const tab = openTab();
    server.isThere = false;
    await tab.run("one");
    const waits: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      await tab.settle();
      waits.push(tab.timers.waits[0]?.ms ?? 0);
      tab.timers.pass();
    }
    assert.ok((waits[0] ?? 0) <= 1500, `first after ${waits[0]} ms`);
    assert.ok((waits[7] ?? 0) >= 15_000 && (waits[7] ?? 0) <= 45_000, `at last after ${waits[7]} ms`);
  });

  it("are sent after a reload, and from two tabs the same attempt stays one", async () => {
    const before = openTab();
    server.isThere = false;
    await before.run("one");
    await before.run("two");
    server.isThere = true;
    const [first, second] = [openTab(), openTab()];
    first.sender.wake();
    second.sender.wake();
    await first.settle();
    assert.equal(server.stored.size, 2);
    assert.equal(server.came.indexOf("two") > server.came.indexOf("one"), true);
    assert.deepEqual(openTab().outbox.attempts, []);
  });

  it("stay in memory where the browser stores nothing, which the page can say", async () => {
    const tab = openTab();
    page.blocked = true;
    server.isThere = false;
    await tab.run("one");
    assert.equal(tab.outbox.isKept, false);
    assert.equal(tab.outbox.attempts.length, 1);
    server.isThere = true;
    tab.timers.pass();
    await tab.settle();
    assert.deepEqual(server.came, ["one"]);
    assert.equal(tab.outbox.isKept, true);
  });

  it("wait as long as the server asks, also when the learner runs again meanwhile", async () => {
    const tab = openTab();
    server.refusals.push(refuse("too-fast", 429, 6));
    const first = tab.run("one");
    await tab.settle();
    assert.equal(tab.sender.pause?.seconds, 6);
    assert.deepEqual(
      tab.timers.waits.map(({ ms }) => ms),
      [6000],
    );
    const second = tab.run("two");
    await tab.settle();
    assert.deepEqual(server.came, ["one"]);
    tab.timers.pass();
    assert.equal((await first).kind, "graded");
    assert.equal((await second).kind, "graded");
    assert.deepEqual(server.came, ["one", "one", "two"]);
    assert.equal(tab.sender.pause, null);
  });

  it("are dropped where the server will never take them, and those behind them are sent", async () => {
    const tab = openTab();
    server.isThere = false;
    tab.leave("not open");
    await tab.settle();
    server.isThere = true;
    server.refusals.push(refuse("not-open", 409), refuse("class-closed", 410));
    const closed = await tab.run("too late");
    assert.equal(closed.kind === "refused" && closed.error.is("class-closed"), true);
    assert.deepEqual(
      tab.refused.map((error) => error.is("not-open")),
      [true],
    );
    assert.equal((await tab.run("three")).kind, "graded");
    assert.deepEqual(tab.outbox.attempts, []);
  });

  it("go on after the session has ended, once the resume code has brought a new one", async () => {
    const tab = openTab(async () => true);
    server.refusals.push(refuse("not-signed-in", 401));
    assert.equal((await tab.run("one")).kind, "graded");
    assert.deepEqual(server.came, ["one", "one"]);
    const stranger = openTab();
    server.refusals.push(refuse("not-signed-in", 401));
    assert.deepEqual(await stranger.run("two"), { kind: "lost" });
    assert.equal(stranger.outbox.attempts.length, 1);
  });

  it("are asked for again where the stream breaks before the grade, without being a second attempt", async () => {
    const tab = openTab();
    server.after = () => {
      server.after = (id) => [{ kind: "graded", id }];
      return [{ kind: "waiting", place: 3 }];
    };
    assert.equal((await tab.run("one")).kind, "graded");
    assert.equal(server.stored.size, 1);
    server.after = () => [{ kind: "later" }];
    assert.deepEqual(await tab.run("two"), { kind: "later" });
  });

  it("that the learner stops waiting for are sent all the same", async () => {
    const tab = openTab();
    server.isThere = false;
    tab.leave("stopped");
    await tab.settle();
    server.isThere = true;
    tab.timers.pass();
    await tab.settle();
    assert.deepEqual(server.came, ["stopped"]);
  });
});
