import type { Hono } from "hono";
import { DEFAULT_SEED, type Grader } from "../../runner/model/grader.ts";
import type { ServerInfo } from "../wire/requests.ts";
import { Changes } from "./classroom/changes.ts";
import { makeClock } from "./classroom/clock.ts";
import { Entrance } from "./classroom/entrance.ts";
import { Learning } from "./classroom/learning.ts";
import { Sessions } from "./classroom/sessions.ts";
import type { ClassroomStore } from "./classroom/store.ts";
import { Teaching } from "./classroom/teaching.ts";
import { createClassroomApi } from "./http/classroom-api.ts";
import { LiveStreams } from "./http/live-stream.ts";
import { Metrics } from "./http/metrics.ts";
import { Presence } from "./http/presence.ts";
import { Tries } from "./http/tries.ts";
import { Visitors } from "./http/visitors.ts";
import type { Logger } from "./log.ts";
import { GradingQueue } from "./queue/grading-queue.ts";

/** So often classrooms whose retention is over are looked for, in milliseconds. */
const SWEEP_EVERY_MS = 3_600_000;

/** What classrooms need of the program around them. The service closes store and grader. */
export interface ClassroomOptions {
  readonly store: ClassroomStore;
  readonly grader: Grader;
  /** How many submissions the grader runs at a time. */
  readonly jobs: number;
  readonly hasChallenge: (id: string) => boolean;
  /** The prepared hint on a misconception of a challenge. */
  readonly findHint: (challenge: string, misconception: string) => string | undefined;
  /** Whether no served file holds suites and solutions. */
  readonly serverGrading: boolean;
  /** What who starts a classroom must know; `null` where nobody else reaches the server. */
  readonly startKey: string | null;
  /** The address at which a proxy publishes the site, if one does. */
  readonly publicUrl: URL | null;
  readonly log: Logger;
}

/** Where the server listens, known once it does. */
export interface ListeningAt {
  readonly loopback: boolean;
  readonly addresses: readonly string[];
}

/** The classrooms of a server: what answers for them, and how they begin and end. */
export class ClassroomService {
  readonly #options: ClassroomOptions;
  readonly #now = makeClock();
  readonly #changes = new Changes();
  readonly #ending = new AbortController();
  readonly #sessions: Sessions;
  readonly #learning: Learning;
  readonly #streams: LiveStreams;
  readonly #queue: GradingQueue;
  readonly #metrics: Metrics;
  readonly #presence: Presence;
  #sweeper: NodeJS.Timeout | undefined;

  constructor(options: ClassroomOptions) {
    const { store, grader, jobs, log } = options;
    const [now, changes] = [this.#now, this.#changes];
    this.#options = options;
    this.#sessions = new Sessions(store, now);
    this.#learning = new Learning({ store, changes, now });
    this.#streams = new LiveStreams({ changes, sessions: this.#sessions, ending: this.#ending.signal });
    this.#queue = new GradingQueue({
      ...{ store, grader, changes, now },
      // One more for each than runs: while it runs, the next is compiled.
      width: 2 * jobs,
      onEvent: (event) => {
        this.#metrics.note(event);
        if (event.kind === "fault") log.error({ fault: event.message }, "a grading failed and is done again");
      },
    });
    this.#metrics = new Metrics(this.#queue, this.#streams);
    this.#presence = new Presence(this.#learning, (error) => log.error({ err: error }, "presence was not noted"));
  }

  /** Takes up what an earlier run has left: attempts without a grade, learners who seemed to be there. */
  async begin(): Promise<void> {
    const { store, log } = this.#options;
    await store.clearHere();
    await this.#sweep();
    this.#sweeper = setInterval(() => {
      this.#sweep().catch((error: unknown) => log.error({ err: error }, "old classrooms were not erased"));
    }, SWEEP_EVERY_MS);
    const waiting = await this.#queue.takeUp();
    log.info({ waiting }, "classrooms are open");
  }

  /** What answers under `/api`, `/healthz`, `/readyz` and `/metrics`. */
  createApi({ loopback, addresses }: ListeningAt): Hono {
    const { store, publicUrl, serverGrading, startKey, log } = this.#options;
    const info: ServerInfo = {
      startKeyNeeded: startKey !== null,
      serverGrading,
      addresses: publicUrl ? [publicUrl.origin] : [...addresses],
    };
    const secure = publicUrl?.protocol === "https:";
    return createClassroomApi({
      parts: {
        ...this.#makeActors(),
        ...{ learning: this.#learning, sessions: this.#sessions, queue: this.#queue, streams: this.#streams, store },
        visitors: new Visitors(this.#sessions, store.secret, secure),
        tries: new Tries(),
        behindProxy: publicUrl !== null,
      },
      presence: this.#presence,
      metrics: this.#metrics,
      address: { publicUrl, loopback },
      readInfo: () => info,
      onFault: (error, route) => log.error({ err: error, route }, "a request failed"),
      checkReady: async () => {
        if (this.#ending.signal.aborted) throw new Error("the server is ending");
        await store.check();
      },
    });
  }

  /** Ends what is open: pages come back by themselves; what is being graded is finished, what waits is kept. */
  async stop(): Promise<void> {
    clearInterval(this.#sweeper);
    this.#ending.abort();
    this.#presence.close();
    await this.#queue.stop();
  }

  /** To be called when nothing is asked any more. */
  async close(): Promise<void> {
    await this.#options.grader.close();
    await this.#options.store.close();
    this.#options.log.info("classrooms are kept");
  }

  #makeActors() {
    const { store, hasChallenge, findHint, startKey } = this.#options;
    const [now, changes] = [this.#now, this.#changes];
    return {
      entrance: new Entrance({ store, now, hasChallenge, startKey, practiceSeed: DEFAULT_SEED }),
      teaching: new Teaching({ store, changes, now, hasChallenge, findHint }),
    };
  }

  async #sweep(): Promise<void> {
    const { store, log } = this.#options;
    const unused = await store.listUnused(this.#now());
    for (const classroomId of unused) {
      await store.eraseClassroom(classroomId);
      this.#changes.announce(classroomId, "all");
    }
    await this.#sessions.forgetOld();
    if (unused.length > 0) log.info({ classrooms: unused.length }, "classrooms were erased: their time was over");
  }
}
