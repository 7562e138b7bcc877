import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { pino } from "pino";
import { findChallenge } from "../../../../challenges/catalogue.ts";
import { findMisconceptionHint } from "../../../../challenges/misconception-hints.ts";
import type { Grader } from "../../../../runner/model/grader.ts";
import { createNodeGrader } from "../../../../runner/node/node-grader.ts";
import type { ClassroomStore } from "../../../../site/server/classroom/store.ts";
import type { ClassroomOptions } from "../../../../site/server/classroom-service.ts";
import { startServer } from "../../../../site/server/serve.ts";
import { openSqliteStore } from "../../../../site/server/store/open-sqlite.ts";
import type { AttemptNews } from "../../../../site/wire/attempts.ts";
import type { Seat, StartedClassroom } from "../../../../site/wire/requests.ts";
import type { ClassSettings } from "../../../../site/wire/settings.ts";
import { readSolution } from "../../../support/graders.ts";
import { makeFolder } from "../../../support/temporary-folder.ts";

export const CHALLENGE = "remove-key-if-exists";
export const CODE = readSolution(CHALLENGE);

export const settings: ClassSettings = {
  title: "Keys on a Monday",
  plan: [
    { lesson: "remove-key-if-exists", challenge: CHALLENGE, open: true },
    { lesson: "add-or-update-key", challenge: "add-or-update-key", open: false },
  ],
  hints: true,
  solutions: false,
  classProgress: false,
  mode: "practice",
  endsAt: null,
  retentionDays: 30,
};

/** One grader for all tests of a `describe`; no server ends it. */
export function useGrader(): () => Grader {
  let grader: Grader;
  before(() => {
    grader = createNodeGrader({ jobs: 2, findChallenge });
  });
  after(() => grader.close());
  return () => ({ grade: (...given) => grader.grade(...given), close: async () => {} });
}

/** A store on a slow disk: what comes at once meets in the middle of what others do. */
export function slowly(store: ClassroomStore): Partial<ClassroomStore> {
  return {
    addAttempt: (attempt) => pause(10).then(() => store.addAttempt(attempt)),
    addLearner: (learner, most) => pause(2).then(() => store.addLearner(learner, most)),
    findClassroomByJoinCode: (code) => pause(2).then(() => store.findClassroomByJoinCode(code)),
    saveSettings: (id, changed) => pause(10).then(() => store.saveSettings(id, changed)),
  };
}

/** A server with classrooms, in a folder of its own. */
export interface ClassroomServer {
  readonly url: string;
  readonly data: string;
  /** The lines of the log, at the level debug. */
  readonly log: readonly string[];
  /** Ends it, and starts it anew with the same folder. */
  restart(): Promise<void>;
  /** Ends it as Ctrl+C does; the folder stays. */
  stop(): Promise<void>;
  /** Ends it, and takes the folder away. */
  remove(): Promise<void>;
}

/** What of a server is otherwise. */
export interface StartOptions extends Partial<Omit<ClassroomOptions, "store" | "grader">> {
  /** A store that behaves in another way here and there. */
  readonly wrap?: (store: ClassroomStore) => Partial<ClassroomStore>;
  /** Puts something into the folder before the server has it. */
  readonly fill?: (store: ClassroomStore) => Promise<void>;
}

export async function startClassrooms(
  grader: Grader,
  { wrap = () => ({}), fill, ...options }: StartOptions = {},
): Promise<ClassroomServer> {
  const own = await makeFolder({ "site/index.html": "<!doctype html><title>Course</title>" });
  const data = `${own.path}/data`;
  if (fill) {
    const filled = await openSqliteStore(data);
    await fill(filled);
    await filled.close();
  }
  const log: string[] = [];
  const start = async () => {
    const store = await openSqliteStore(data);
    const classrooms: ClassroomOptions = {
      store: { ...store, ...wrap(store) },
      grader,
      jobs: 2,
      hasChallenge: (id) => findChallenge(id) !== undefined,
      findHint: findMisconceptionHint,
      serverGrading: false,
      startKey: null,
      publicUrl: null,
      log: pino({ level: "debug" }, { write: (line: string) => void log.push(line) }),
      ...options,
    };
    return startServer({ port: 0, host: "127.0.0.1", root: `${own.path}/site`, classrooms });
  };
  let server = await start();
  return {
    get url() {
      return server.url;
    },
    data,
    log,
    async restart() {
      await server.close();
      server = await start();
    },
    stop: () => server.close(),
    async remove() {
      await server.close();
      await own.remove();
    },
  };
}

/** What a server answered, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** How somebody asks; what is not said is as a page of the site would have it. */
export interface Asking {
  /** Sent as JSON; a text as it is. */
  readonly body?: unknown;
  /** `null` leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** A browser at the site, with its cookies. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #server: { readonly url: string };
  readonly #agent = new Agent();

  constructor(server: { readonly url: string }) {
    this.#server = server;
  }

  /** Sends a request, and has the answer before its body has come. */
  open(method: string, path: string, { body, headers = {} }: Asking = {}): Promise<IncomingMessage> {
    const { host, hostname, port, origin } = new URL(this.#server.url);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
    const all: Record<string, string | null> = {
      host,
      ...(method !== "GET" && { origin, "sec-fetch-site": "same-origin" }),
      ...(text !== undefined && { "content-type": "application/json", "content-length": `${Buffer.byteLength(text)}` }),
      ...(cookie !== "" && { cookie }),
      ...headers,
    };
    const sent = Object.fromEntries(Object.entries(all).filter((one): one is [string, string] => one[1] !== null));
    return new Promise((resolve, reject) => {
      const asked = request({ hostname, port, path, method, headers: sent, agent: this.#agent }, (answer) => {
        for (const line of answer.headers["set-cookie"] ?? []) this.#keep(line);
        resolve(answer);
      });
      asked.on("error", reject);
      asked.end(text);
    });
  }

  /** Asks, and reads the answer. */
  async ask(method: string, path: string, asking: Asking = {}): Promise<Answer> {
    const answer = await this.open(method, path, asking);
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk);
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) };
  }

  /** Asks for something that is to be done. @throws an error that says what was refused */
  async do<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.ask(method, path, { body });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`);
    return (answer.body.length === 0 ? undefined : JSON.parse(answer.body.toString())) as T;
  }

  /** The same for somebody who reads. */
  get<T>(path: string): Promise<T> {
    return this.do<T>("GET", path);
  }

  /** Sends an attempt, and reads what becomes of it. */
  async attempt(key: string, code: string, challenge = CHALLENGE): Promise<readonly AttemptNews[]> {
    const answer = await this.ask("POST", "/api/learner/attempts", { body: attemptOf(key, code, challenge) });
    if (answer.status !== 200) throw new Error(`attempt: ${answer.status} ${answer.body}`);
    return readLines<AttemptNews>(answer.body);
  }

  /** The same in another browser that has the same cookies. */
  copy(): Visitor {
    const other = new Visitor(this.#server);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  #keep(line: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === "") this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** A teacher who has started a classroom. */
export async function startClassroom(
  server: ClassroomServer,
  change: Partial<ClassSettings> = {},
): Promise<{ readonly teacher: Visitor } & StartedClassroom> {
  const teacher = new Visitor(server);
  const started = await teacher.do<StartedClassroom>("POST", "/api/classrooms", {
    settings: { ...settings, ...change },
  });
  return { teacher, ...started };
}

/** A learner who has joined. */
export async function join(server: ClassroomServer, code: string, name: string) {
  const visitor = new Visitor(server);
  const seat = await visitor.do<Seat>("POST", "/api/join", { code, name });
  return { visitor, seat };
}

/** What a page sends; the key is as long as one must be. */
export function attemptOf(key: string, code: string, challenge = CHALLENGE) {
  return { key: key.padEnd(16, "-"), challenge, files: { "keys_manager.ts": code } };
}

/** The lines of an answer, each JSON. */
export function readLines<T>(body: Buffer): readonly T[] {
  return body
    .toString()
    .split("\n")
    .filter((line) => line !== "")
    .map((line): T => JSON.parse(line));
}

/** Waits until something holds, for twenty seconds at most: nothing goes on after its test. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 20_000; !(await holds()); await pause(10)) {
    if (performance.now() > end) throw new Error(`it never came to this: ${holds}`);
  }
}
