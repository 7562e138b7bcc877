import type { IncomingMessage, ServerResponse } from "node:http";
import type { AttemptNews, NewAttempt } from "../../../site/wire/attempts.ts";
import type { Cell } from "../../../site/wire/board.ts";
import type { LearnerView } from "../../../site/wire/learner-view.ts";

type Response = ServerResponse<IncomingMessage>;

/** One learner's classroom, with just so much of a server as their pages need. */
export class FakeClassroom {
  readonly seat = {
    learnerId: "ada",
    classroomId: "tuesday",
    name: "Ada",
    title: "Keys on Tuesday",
    resumeCode: "7KQM-T4XN",
  };
  view: LearnerView = makeView();
  /** Whether anything comes through. */
  isThere = true;
  isSignedIn = false;
  isErased = false;
  /** The attempts that were stored, in order, each once. */
  readonly stored: NewAttempt[] = [];
  readonly #streams = new Set<Response>();

  /** How many pages are connected. */
  get connected(): number {
    return this.#streams.size;
  }

  /** Changes something, and tells the learner's pages. */
  change(change: Partial<LearnerView>): void {
    this.view = { ...this.view, ...change, version: this.view.version + 1, now: Date.now() };
    for (const stream of this.#streams) this.#tell(stream);
  }

  /** The teacher writes to the learner. */
  write(text: string): void {
    const { messages } = this.view;
    const message = { id: messages.length + 1, kind: "message", text, challenge: null, toAll: true } as const;
    this.change({ messages: [...messages, { ...message, sentAt: Date.now() }] });
  }

  /** The teacher sends a prepared hint. */
  hint(text: string, challenge: string): void {
    const { messages } = this.view;
    const hint = { id: messages.length + 1, kind: "hint", text, challenge, toAll: false, sentAt: Date.now() } as const;
    this.change({ messages: [...messages, hint] });
  }

  /** Cuts the connection; what comes meets with nothing until {@link bringBack}. */
  cutOff(): void {
    this.isThere = false;
    for (const stream of this.#streams) stream.socket?.destroy();
  }

  bringBack(): void {
    this.isThere = true;
  }

  /** Ends the learner's session, as where another key signs the cookies. */
  signOut(): void {
    this.isSignedIn = false;
    for (const stream of this.#streams) {
      stream.write("event: refused\ndata: {}\n\n");
      stream.end();
    }
  }

  async answer(path: string, request: IncomingMessage, response: Response): Promise<void> {
    if (this.isThere) await this.#answer(path, request, response);
    else request.socket.destroy();
  }

  async #answer(path: string, request: IncomingMessage, response: Response): Promise<void> {
    const text = (await request.toArray()).join("");
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    const route = `${request.method} ${path}`;
    if (route === "GET server") send(response, { startKeyNeeded: false, serverGrading: false, addresses: [] });
    else if (route === "POST join") this.#join(body as { code: string; name: string }, response);
    else if (route === "POST learner/session") this.#resume(body as { resumeCode: string }, response);
    else if (!this.isSignedIn) refuse(response, 401, "not-signed-in");
    else if (route === "GET learner") send(response, this.view);
    else if (route === "GET learner/events") this.#stream(response);
    else if (route === "POST learner/attempts") this.#store(body as NewAttempt, response);
    else if (route.startsWith("GET learner/attempts")) this.#show(path, response);
    else {
      if (route === "DELETE learner") this.isErased = true;
      if (route === "DELETE learner/session") this.signOut();
      if (route === "PUT learner/hand") this.#setHand((body as { raised: boolean }).raised);
      response.writeHead(204).end();
    }
  }

  #setHand(raised: boolean): void {
    this.change({ me: { ...this.view.me, handAt: raised ? Date.now() : null } });
  }

  #join({ code, name }: { code: string; name: string }, response: Response): void {
    if (code.toUpperCase().replace("-", "") !== "KQ7TNV") refuse(response, 404, "wrong-code");
    else if (name.includes("\u202e"))
      refuse(response, 422, "bad-name", "This name holds a sign that turns text round.");
    else this.#signIn(response, 201);
  }

  #resume({ resumeCode }: { resumeCode: string }, response: Response): void {
    if (resumeCode === this.seat.resumeCode) this.#signIn(response, 200);
    else refuse(response, 404, "wrong-code");
  }

  #signIn(response: Response, status: number): void {
    this.isSignedIn = true;
    send(response, this.seat, status);
  }

  #stream(response: Response): void {
    response.writeHead(200, { "content-type": "text/event-stream" });
    this.#streams.add(response);
    response.on("close", () => this.#streams.delete(response));
    this.#tell(response);
  }

  #tell(stream: Response): void {
    stream.write(`event: view\nid: ${this.view.version}\ndata: ${JSON.stringify(this.view)}\n\n`);
  }

  #store(attempt: NewAttempt, response: Response): void {
    if (!this.stored.some(({ key }) => key === attempt.key)) this.stored.push(attempt);
    response.setHeader("content-type", "application/x-ndjson");
    const news: readonly AttemptNews[] = [
      { kind: "stored", id: attempt.key },
      { kind: "waiting", place: 0 },
      { kind: "graded", id: attempt.key },
    ];
    response.end(news.map((line) => `${JSON.stringify(line)}\n`).join(""));
  }

  #show(path: string, response: Response): void {
    const facts = this.stored.toReversed().map((attempt, index) => ({
      id: attempt.key,
      challenge: attempt.challenge,
      submittedAt: Date.UTC(2026, 0, 5, 9, 30 - index),
      late: false,
      gradedAt: 1,
      outcome: "failed",
      passedTests: 3,
      tests: 9,
      score: 30,
      maxScore: 90,
    }));
    const [, , id, what] = path.split("/");
    const one = this.stored.find(({ key }) => key === id);
    if (one === undefined) send(response, facts);
    else if (what === "grade") send(response, { outcome: "failed", score: 30, tests: [], misconceptions: [] });
    else send(response, { ...facts.find((fact) => fact.id === id), files: one.files });
  }
}

function send(response: Response, json: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json));
}

function refuse(response: Response, status: number, name: string, detail = `It is ${name}.`): void {
  const problem = { type: `urn:cosigner:problem:${name}`, title: name, status, detail };
  response.writeHead(status, { "content-type": "application/problem+json" }).end(JSON.stringify(problem));
}

function makeView(): LearnerView {
  const cell: Omit<Cell, "challenge"> = {
    learnerId: "ada",
    beganAt: 1,
    activeAt: 1,
    attempts: 2,
    waiting: 0,
    idleAttempts: 0,
    outcome: "failed",
    passedTests: 3,
    tests: 9,
    score: 30,
    maxScore: 90,
    passedAt: null,
    reason: null,
    reasonAt: null,
  };
  const entry = (lesson: string, challenge: string | null = lesson, open = true) => ({ lesson, challenge, open });
  return {
    version: 1,
    now: Date.now(),
    classroomId: "tuesday",
    settings: {
      title: "Keys on Tuesday",
      plan: [
        entry("one-account-one-key", null),
        entry("add-or-update-key"),
        entry("remove-key-if-exists"),
        entry("set-threshold", "set-threshold", false),
      ],
      hints: false,
      solutions: false,
      classProgress: true,
      mode: "graded",
      endsAt: Date.now() + 25.5 * 60_000,
    },
    closedAt: null,
    seed: 77,
    me: { id: "ada", name: "Ada", joinedAt: 1, here: true, handAt: null },
    cells: [
      { ...cell, challenge: "remove-key-if-exists" },
      { ...cell, challenge: "add-or-update-key", passedAt: 2, outcome: "passed", passedTests: 9 },
    ],
    messages: [],
    progress: { learners: 24, passed: { "add-or-update-key": 17, "remove-key-if-exists": 4 } },
  };
}
