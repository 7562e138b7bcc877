import assert from "node:assert/strict";
import { Hono } from "hono";
import * as v from "valibot";
import { clientAddress } from "../../../../site/server/http/client-address.ts";
import { keepFor } from "../../../../site/server/http/keep-for.ts";
import { findProblem, sendProblem } from "../../../../site/server/http/problem.ts";
import { readBody } from "../../../../site/server/http/request-body.ts";
import { type ClassroomServer, settings, startClassrooms, useGrader, Visitor } from "./classroom-visit.ts";
import { expectProblem } from "./expect-problem.ts";

describe("the body of a request", () => {
  const app = new Hono().post("/", async (context) =>
    context.json(await readBody(context, v.object({ name: v.string() }), 100, 20)),
  );
  app.onError((error, context) => {
    const problem = findProblem(error);
    return problem ? sendProblem(context, problem) : context.text("fault", 500);
  });
  const encoder = new TextEncoder();
  const send = (body: ReadableStream<Uint8Array> | string) => {
    const headers = { "content-type": "application/json; charset=utf-8" };
    return app.request(
      new Request("http://localhost/", { method: "POST", headers, body, duplex: "half" } as RequestInit),
    );
  };

  it("is read in pieces", async () => {
    const pieces = ['{"na', 'me":"Ad', 'a \u{1f600}"}'].map((text) => encoder.encode(text));
    const answer = await send(
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (const piece of pieces) controller.enqueue(piece);
          controller.close();
        },
      }),
    );
    assert.deepEqual(await answer.json(), { name: "Ada 😀" });
  });

  it("is refused where it trickles in", async () => {
    const trickle = new ReadableStream<Uint8Array>({
      pull: (controller) =>
        new Promise((resolve) => setTimeout(resolve, 1)).then(() => controller.enqueue(encoder.encode(" "))),
    });
    const answer = await send(trickle);
    assert.ok(answer.status === 408 || answer.status === 413);
    const silent = await send(new ReadableStream<Uint8Array>({}));
    assert.equal(silent.status, 408);
    assert.match(await silent.text(), /urn:cosigner:problem:too-slow/);
  });

  it("is refused as too large before it has come whole, whatever it says of its length", async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(encoder.encode("x".repeat(60))),
    });
    assert.equal((await send(endless)).status, 413);
  });

  it("is refused where it breaks off", async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.error(new Error("reset at /srv/x.ts")),
    });
    const answer = await send(broken);
    assert.equal(answer.status, 400);
    assert.doesNotMatch(await answer.text(), /reset/);
  });
});

describe("the address that tries are counted by", () => {
  const read = async (remoteAddress: string, behindProxy: boolean, forwarded?: string) => {
    const app = new Hono().get("/", (context) => context.text(clientAddress(context, behindProxy)));
    const headers: Record<string, string> = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
    const env = { incoming: { socket: { remoteAddress, remotePort: 1, remoteFamily: "IPv4" } } };
    return (await app.request("/", { headers }, env)).text();
  };

  it("is what the server sees, whatever somebody writes", async () => {
    assert.equal(await read("192.168.1.7", false, "1.2.3.4"), "192.168.1.7");
    assert.equal(await read("::ffff:192.168.1.7", false), "192.168.1.7");
    assert.equal(await read("203.0.113.9", true, "1.2.3.4"), "203.0.113.9");
  });

  it("is what the proxy has seen, which stands beside the server, and not what was written before", async () => {
    for (const proxy of ["127.0.0.1", "::1", "::ffff:172.18.0.3", "10.0.0.2"]) {
      assert.equal(await read(proxy, true, "6.6.6.6, 203.0.113.9"), "203.0.113.9", proxy);
    }
    assert.equal(await read("127.0.0.1", true, "not an address"), "127.0.0.1");
    assert.equal(await read("127.0.0.1", true), "127.0.0.1");
  });

  it("is of IPv6 the network: whoever has one address of it has them all", async () => {
    const same = ["2001:db8:1:2::1", "2001:db8:1:2:ffff:1:2:3", "2001:0db8:0001:0002::9"];
    for (const address of same) assert.equal(await read(address, false), "2001:db8:1:2::/64");
    assert.equal(await read("2001:db8::7", false), "2001:db8:0:0::/64");
    assert.equal(await read("127.0.0.1", true, "2001:db8:1:2::5"), "2001:db8:1:2::/64");
  });
});

describe("an answer that is kept for a while", () => {
  it("is asked for anew when it is old", async () => {
    let [now, asked] = [0, 0];
    const read = keepFor(
      1000,
      async () => ++asked,
      () => now,
    );
    assert.deepEqual(await Promise.all([read(), read()]), [1, 1]);
    now = 999;
    assert.equal(await read(), 1);
    now = 1000;
    assert.equal(await read(), 2);
  });
});

describe("a server behind a proxy with HTTPS", () => {
  const getGrader = useGrader();
  let server: ClassroomServer;

  before(async () => {
    server = await startClassrooms(getGrader(), { publicUrl: new URL("https://course.example/") });
  });
  after(() => server.remove());

  const start = (visitor: Visitor, origin: string) =>
    visitor.ask("POST", "/api/classrooms", { body: { settings }, headers: { host: "course.example", origin } });

  it("lets only the published site change something", async () => {
    const { origin } = new URL(server.url);
    for (const stranger of ["http://course.example", "https://course.example:8443", "https://evil.example", origin]) {
      expectProblem(await start(new Visitor(server), stranger), 403, "other-site", stranger);
    }
  });

  it("gives cookies that no other name and no plain HTTP can set or read", async () => {
    const teacher = new Visitor(server);
    const answer = await start(teacher, "https://course.example");
    assert.equal(answer.status, 201);
    const [cookie = ""] = answer.headers["set-cookie"] ?? [];
    assert.match(cookie, /^__Host-cosigner-teacher=/);
    for (const attribute of ["Secure", "HttpOnly", "SameSite=Strict", "Path=/"]) assert.ok(cookie.includes(attribute));
    assert.doesNotMatch(cookie, /Domain/);
    assert.equal((await teacher.ask("GET", "/api/teacher/board")).status, 200);
    const plain = new Visitor(server);
    plain.cookies.set("cosigner-teacher", teacher.cookies.get("__Host-cosigner-teacher") ?? "");
    expectProblem(await plain.ask("GET", "/api/teacher/board"), 401, "not-signed-in");
  });
});
